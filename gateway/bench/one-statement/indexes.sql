-- As far as the statement can use them, the indexes that the ministries' databases have.
CREATE UNIQUE INDEX ON foreign_affairs.recommendation (id);
CREATE INDEX ON foreign_affairs.recommendation (review_key, paragraph_key, id);
CREATE UNIQUE INDEX ON foreign_affairs.recommendation_state (recommendation_id, state_id);
CREATE UNIQUE INDEX ON foreign_affairs.state (id);
CREATE UNIQUE INDEX ON foreign_affairs.measure_link (recommendation_id, measure_id);
CREATE UNIQUE INDEX ON justice.registered_measure (id);
CREATE INDEX ON justice.responsibility (measure_id, "order");
CREATE UNIQUE INDEX ON justice.agency (id);
CREATE UNIQUE INDEX ON justice.measure (id);
CREATE UNIQUE INDEX ON labour.measure (id);
CREATE UNIQUE INDEX ON education.measure (id);
