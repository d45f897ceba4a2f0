-- The answer to follow-up.graphql from one database. $1: how many recommendations; $2: the language.
WITH page AS MATERIALIZED (
  SELECT id, paragraph, position, text, summary, review_key, paragraph_key
  FROM foreign_affairs.recommendation
  ORDER BY review_key, paragraph_key, id
  LIMIT $1
),
live AS (
  SELECT id, title, status, timeframe_text, timeframe_to FROM justice.measure
  UNION ALL SELECT id, title, status, timeframe_text, timeframe_to FROM labour.measure
  UNION ALL SELECT id, title, status, timeframe_text, timeframe_to FROM education.measure
),
responsibilities AS (
  SELECT r.measure_id, json_agg(
    json_build_object(
      'role', r.role,
      'stated', r.stated,
      'agency', json_build_object('id', a.id, 'name', text_in(a.name, $2))
    ) ORDER BY r."order", r.id
  ) AS list
  FROM justice.responsibility AS r JOIN justice.agency AS a ON a.id = r.agency_id
  GROUP BY r.measure_id
),
measures AS (
  SELECT g.id, m.status, json_build_object(
    'id', g.id,
    'status', m.status,
    'overdue', is_overdue(m.timeframe_to, m.status),
    'title', text_in(m.title, $2),
    'timeframe', timeframe_of(m.timeframe_text, m.timeframe_to),
    'registered', json_build_object(
      'status', g.status,
      'overdue', is_overdue(g.timeframe_to, g.status),
      'title', text_in(g.title, $2),
      'timeframe', timeframe_of(g.timeframe_text, g.timeframe_to)
    ),
    'responsibilities', coalesce(r.list, '[]')
  ) AS measure
  FROM justice.registered_measure AS g
  LEFT JOIN live AS m ON m.id = g.id
  LEFT JOIN responsibilities AS r ON r.measure_id = g.id
),
linked AS (
  SELECT
    l.recommendation_id,
    json_agg(json_build_object('basis', l.basis) ORDER BY l."order", l.measure_id) AS links,
    json_agg(m.measure ORDER BY l."order", l.measure_id) AS measures,
    CASE
      WHEN count(m.status) < count(*) THEN NULL
      WHEN bool_and(m.status = 'CANCELLED') THEN 'NOT_IMPLEMENTED'
      WHEN bool_and(m.status IN ('NOT_REPORTED', 'CANCELLED')) THEN 'NOT_REPORTED'
      WHEN bool_and(m.status IN ('COMPLETED', 'CANCELLED')) THEN 'IMPLEMENTED'
      WHEN bool_or(m.status = 'COMPLETED') THEN 'PARTIALLY_IMPLEMENTED'
      WHEN bool_or(m.status IN ('IN_PROGRESS', 'SUSPENDED')) THEN 'IN_PROGRESS'
      WHEN bool_or(m.status = 'PLANNED') THEN 'IN_PREPARATION'
      WHEN bool_or(m.status = 'PROPOSED') THEN 'NOT_STARTED'
      WHEN bool_and(m.status IN ('NOT_IMPLEMENTED', 'CANCELLED')) THEN 'NOT_IMPLEMENTED'
      ELSE 'NOT_REPORTED'
    END AS derived_status
  FROM foreign_affairs.measure_link AS l LEFT JOIN measures AS m ON m.id = l.measure_id
  WHERE l.recommendation_id IN (SELECT id FROM page)
  GROUP BY l.recommendation_id
),
recommending AS (
  SELECT l.recommendation_id, json_agg(json_build_object('name', text_in(s.name, $2)) ORDER BY l."order", s.id) AS states
  FROM foreign_affairs.recommendation_state AS l JOIN foreign_affairs.state AS s ON s.id = l.state_id
  WHERE l.recommendation_id IN (SELECT id FROM page)
  GROUP BY l.recommendation_id
)
SELECT json_build_object('recommendations', json_build_object(
  'totalCount', (SELECT count(*) FROM foreign_affairs.recommendation),
  'nodes', json_agg(
    json_build_object(
      'id', p.id,
      'paragraph', p.paragraph,
      'position', p.position,
      'derivedStatus', CASE WHEN l.recommendation_id IS NULL THEN 'NOT_REPORTED' ELSE l.derived_status END,
      'text', text_in(p.text, $2),
      'summary', text_in(p.summary, $2),
      'states', coalesce(s.states, '[]'),
      'links', coalesce(l.links, '[]'),
      'measures', coalesce(l.measures, '[]')
    ) ORDER BY p.review_key, p.paragraph_key, p.id
  )
))::text AS answer
FROM page AS p
LEFT JOIN linked AS l ON l.recommendation_id = p.id
LEFT JOIN recommending AS s ON s.recommendation_id = p.id
