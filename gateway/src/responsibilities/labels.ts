import * as shared from '../report/labels.ts';
import { words } from '../report/labels.ts';

/** The words of who answers for what, by the glossary of the README. */
export const headings = {
  ...shared.headings,
  number: words('Нөмірі', 'Номер', 'Number'),
  part: words('Рөлі, кіммен бірге', 'Роль, с кем вместе', 'Role, with whom'),
  role: words('Рөлі', 'Роль', 'Role'),
  asAgreed: words('Келісу бойынша', 'По согласованию', 'As agreed'),
  stated: words('Дереккөзде аталған', 'Назван в источнике', 'Named by the source'),
  via: words('Жоспарда жазылғаны', 'Назван в плане', 'Named in the plan'),
  others: words('Кіммен бірге', 'С кем вместе', 'With whom'),
  plan: words('Жоспар', 'План', 'Plan'),
  planSince: words('Жоспар, бекіткен акт', 'План, утвердивший акт', 'Plan, since which act'),
  since: words('Бекіткен акт', 'Утвердивший акт', 'Since which act'),
  actNumber: words('Актінің нөмірі', 'Номер акта', 'Number of the act'),
  actTitle: words('Актінің атауы', 'Название акта', 'Title of the act'),
  actDate: words('Актінің күні', 'Дата акта', 'Date of the act'),
  dueNext: words('Алдағы мерзім', 'Ближайший срок', 'Due next'),
  shown: words('Көрсетілгені', 'Показано', 'Shown'),
  acts: words('Актілер', 'Акты', 'Acts'),
  agencies: words('Органдар', 'Органы', 'Agencies'),
  matrix: words('Кім не үшін жауап береді', 'Кто за что отвечает', 'Who answers for what'),
} as const;

export const marks = {
  ...shared.marks,
  asAgreed: words('келісу бойынша', 'по согласованию', 'as agreed'),
  via: words('жоспарда', 'в плане', 'in the plan'),
  noDateAhead: words('алда белгіленген мерзім жоқ', 'впереди нет установленных сроков', 'no set date ahead'),
  noPlan: words('жоспардан тыс', 'вне планов', 'in no plan'),
  count: words('сан: неше іс-шарада', 'число: в скольких мероприятиях', 'a number: in how many measures'),
  nothing: words('жауап беретіні жоқ', 'ни за что не отвечает', 'nothing'),
} as const;
