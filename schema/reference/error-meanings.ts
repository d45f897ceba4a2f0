import type { ErrorCode } from '../wire/error-codes.ts';
import type { Language } from './language.ts';

/** What each error code tells a client, and what to do about it. */
export const errorMeanings: Record<ErrorCode, Record<Language, string>> = {
  GRAPHQL_PARSE_FAILED: {
    kk: 'Құжат GraphQL тілінде жазылмаған.',
    ru: 'Документ написан не на GraphQL.',
    en: 'The document is not GraphQL.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    kk: 'Құжат схемаға сәйкес келмейді: мысалы, мұндай өріс жоқ.',
    ru: 'Документ не соответствует схеме: например, такого поля нет.',
    en: 'The document does not fit the schema: it asks, for example, for a field that does not exist.',
  },
  BAD_USER_INPUT: {
    kk: 'Айнымалының немесе аргументтің мәні жарамсыз; қайсысы екенін `extensions.argument` көрсетеді.',
    ru: 'Значение переменной или аргумента не годится; какого именно, указывает `extensions.argument`.',
    en: 'A variable or an argument has a value that cannot be used; `extensions.argument` names it.',
  },
  BAD_REQUEST: {
    kk: 'HTTP сұрауында GraphQL операциясы жоқ.',
    ru: 'HTTP-запрос не содержит операции GraphQL.',
    en: 'The HTTP request is not one that carries GraphQL.',
  },
  PAYLOAD_TOO_LARGE: {
    kk: 'Сұрау хаб оқитын көлемнен үлкен.',
    ru: 'Запрос больше, чем хаб читает.',
    en: 'The request’s body is larger than the hub reads.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    kk: '`operationName` құжаттағы бірде-бір операцияны атамайды немесе операция бірнешеу болса да көрсетілмеген.',
    ru: '`operationName` не называет ни одной операции документа или не указан, хотя операций несколько.',
    en: '`operationName` names no operation of the document, or is missing where there are several.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    kk: 'Хаб операцияларды хэш бойынша сақтамайды: құжатты толық жіберіңіз.',
    ru: 'Хаб не хранит операции по хешу: отправьте документ целиком.',
    en: 'The hub keeps no operations by their hash: send the whole document.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    kk: 'Хаб бұл хэшті әзірге білмейді: құжатты хэшімен бірге бір рет толық жіберіңіз.',
    ru: 'Хаб пока не знает этого хеша: отправьте один раз документ целиком вместе с хешем.',
    en: 'The hub does not know the hash yet: send the whole document with it once.',
  },
  PERSISTED_QUERY_NOT_IN_LIST: {
    kk: 'Хэш бірде-бір сенімді операцияға тиесілі емес, ал хаб басқаларына жауап бермейді.',
    ru: 'Хеш не принадлежит ни одной доверенной операции, а на другие хаб не отвечает.',
    en: 'The hash is no trusted operation’s, and the hub answers no others.',
  },
  QUERY_NOT_IN_SAFELIST: {
    kk: 'Құжат сенімді операция емес, ал хаб басқаларына жауап бермейді.',
    ru: 'Документ не является доверенной операцией, а на другие хаб не отвечает.',
    en: 'The document is no trusted operation, and the hub answers no others.',
  },
  OPERATION_TOO_COMPLEX: {
    kk: 'Операция министрліктер арасында тым көп қадам жасайды: оны бірнешеге бөліңіз.',
    ru: 'В операции слишком много вложенных переходов между министерствами: разделите её на несколько.',
    en: 'The operation nests too many steps from ministry to ministry: ask in several operations.',
  },
  PLANNING_TIMEOUT: {
    kk: 'Операцияны орындау жоспары уақытында жасалмады: қайта сұраңыз немесе бірнеше операцияға бөліңіз.',
    ru: 'План выполнения операции не был составлен вовремя: повторите запрос или разделите его на несколько операций.',
    en: 'The operation could not be planned in time: ask again, or in several operations.',
  },
  UNAUTHENTICATED: {
    kk: 'Токен қабылданбады; себебі хабарламада.',
    ru: 'Токен не принят; причина в сообщении.',
    en: 'The token was not accepted; the message says why.',
  },
  IDENTITY_UNAVAILABLE: {
    kk: 'Токенді тексеретін кілттер қазір қолжетімсіз: кейін қайталаңыз.',
    ru: 'Ключи, которыми проверяется токен, сейчас недоступны: повторите позже.',
    en: 'The keys that the token is checked with cannot be had now: try again later.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    kk: 'Сұраушының бұл өрісті көруге немесе бұл әрекетті жасауға құқығы жоқ.',
    ru: 'У запрашивающего нет права видеть это поле или выполнять это действие.',
    en: 'The caller may not see this field, or do what the mutation does.',
  },
  PURPOSE_REQUIRED: {
    kk: 'Мұндай деректер тек мақсаты көрсетілгенде беріледі: `X-Purpose` тақырыбы жоқ немесе хаб білмейтін код.',
    ru: 'Такие данные даются только с указанием цели: заголовка `X-Purpose` нет, или код в нём хабу неизвестен.',
    en: 'Such data is given for a purpose only: the header `X-Purpose` is missing, or has a code that the hub does not know.',
  },
  EXCHANGE_LOG_UNAVAILABLE: {
    kk: 'Хаб алмасуды журналға жаза алмайды, сондықтан тек ашық деректерді береді.',
    ru: 'Хаб не может записать обмен в журнал и потому даёт только открытые данные.',
    en: 'The hub cannot record the exchange, and so gives public data only.',
  },
  PARSING_LIMIT_EXCEEDED: {
    kk: 'Құжатта хаб оқитын мөлшерден көп лексема немесе директива бар.',
    ru: 'В документе больше лексем или директив, чем хаб читает.',
    en: 'The document has more tokens or directives than the hub reads.',
  },
  MAX_DEPTH_LIMIT: {
    kk: 'Операция хаб жауап беретін деңгейден терең.',
    ru: 'Операция вложена глубже, чем хаб отвечает.',
    en: 'The operation is nested deeper than the hub answers.',
  },
  MAX_HEIGHT_LIMIT: {
    kk: 'Операцияда хаб жауап беретін мөлшерден көп өріс бар.',
    ru: 'В операции больше полей, чем хаб отвечает.',
    en: 'The operation has more fields than the hub answers.',
  },
  MAX_ALIASES_LIMIT: {
    kk: 'Операцияда хаб жауап беретін мөлшерден көп бүркеншік ат бар.',
    ru: 'В операции больше псевдонимов, чем хаб отвечает.',
    en: 'The operation has more aliases than the hub answers.',
  },
  MAX_ROOT_FIELDS_LIMIT: {
    kk: 'Операцияда хаб жауап беретін мөлшерден көп түбір өрісі бар.',
    ru: 'В операции больше корневых полей, чем хаб отвечает.',
    en: 'The operation has more root fields than the hub answers.',
  },
  COST_ESTIMATED_TOO_EXPENSIVE: {
    kk: 'Операция мұндай сұраушыға бір ретте рұқсат етілгеннен қымбат: азырақ сұраңыз.',
    ru: 'Операция дороже, чем такому запрашивающему позволено за один раз: запросите меньше.',
    en: 'The operation costs more than such a caller may ask for at once: ask for less.',
  },
  REQUEST_RATE_LIMITED: {
    kk: 'Сұраулар тым жиі; қашан қайталауға болатынын `Retry-After` айтады.',
    ru: 'Запросы слишком часты; `Retry-After` говорит, когда повторить.',
    en: 'The caller asks too often; `Retry-After` says when to ask again.',
  },
  REQUEST_CONCURRENCY_LIMITED: {
    kk: 'Сұраушының бір мезгілде орындалып жатқан операциялары тым көп.',
    ru: 'У запрашивающего слишком много операций одновременно.',
    en: 'The caller has too many operations under way at once.',
  },
  SUBGRAPH_UNAVAILABLE: {
    kk: 'Министрлікке қосылу мүмкін болмады, ол уақытында жауап бермеді немесе жауабы жарамсыз; атауын `extensions.ministry` көрсетеді. Жауаптың қалған бөлігі жарамды.',
    ru: 'Министерство недоступно, не ответило вовремя или его ответ негоден; какое именно, указывает `extensions.ministry`. Остальной ответ действителен.',
    en: 'A ministry could not be reached, did not answer in time, or gave no usable answer; `extensions.ministry` names it. The rest of the answer holds.',
  },
  INTERNAL_SERVER_ERROR: {
    kk: 'Қате хаб тарапынан; `extensions.requestId` бойынша оны журналдан табуға болады.',
    ru: 'Ошибка на стороне хаба; по `extensions.requestId` её находят в журнале.',
    en: 'The fault is the hub’s; `extensions.requestId` finds it in the log.',
  },
};
