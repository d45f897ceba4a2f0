-- The exchange log: what is written stays. The role "hub", by which gateways work, adds and reads; the database's
-- owner, who moves old records to archives, is another.

CREATE TABLE exchange_key (
  key_id TEXT PRIMARY KEY,
  jwk    JSONB NOT NULL
);

-- One for each gateway process. `header` is what `hash` is of, and what the chain's first record follows.
CREATE TABLE exchange_chain (
  chain  TEXT PRIMARY KEY,
  number BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
  header JSONB NOT NULL,
  hash   TEXT NOT NULL
);

CREATE TABLE exchange_record (
  chain    TEXT COLLATE "C" NOT NULL REFERENCES exchange_chain,
  sequence BIGINT NOT NULL CHECK (sequence > 0),
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL,
  record   JSONB NOT NULL,
  PRIMARY KEY (chain, sequence)
);

-- What lists are filtered by is read from the records themselves: a copy beside them could be made to say something else.
CREATE INDEX exchange_record_time ON exchange_record ((record ->> 'time') COLLATE "C", chain, sequence);
CREATE INDEX exchange_record_agency ON exchange_record
  ((record -> 'caller' ->> 'agency'), (record ->> 'time') COLLATE "C", chain, sequence);
CREATE INDEX exchange_record_ministries ON exchange_record USING gin ((record -> 'ministries'));

CREATE TABLE exchange_head (
  chain     TEXT COLLATE "C" NOT NULL REFERENCES exchange_chain,
  sequence  BIGINT NOT NULL,
  hash      TEXT NOT NULL,
  time      TEXT NOT NULL,
  key_id    TEXT NOT NULL,
  closing   BOOLEAN NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (chain, sequence, closing)
);

CREATE TABLE exchange_archive (
  chain          TEXT COLLATE "C" NOT NULL REFERENCES exchange_chain,
  after_sequence BIGINT NOT NULL,
  after_hash     TEXT NOT NULL,
  sequence       BIGINT NOT NULL,
  hash           TEXT NOT NULL,
  time           TEXT NOT NULL,
  key_id         TEXT NOT NULL,
  signature      TEXT NOT NULL,
  PRIMARY KEY (chain, sequence)
);

CREATE FUNCTION exchange_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the exchange log is only added to: % of % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

-- What an archive has may go.
CREATE FUNCTION exchange_log_refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM exchange_archive WHERE chain = OLD.chain AND sequence >= OLD.sequence) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the exchange log is only added to: DELETE of % is refused for what no archive has', TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER keep_deleted BEFORE DELETE ON exchange_record FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse_delete();
CREATE TRIGGER keep_deleted BEFORE DELETE ON exchange_head FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse_delete();
CREATE TRIGGER keep_deleted BEFORE DELETE ON exchange_chain FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_deleted BEFORE DELETE ON exchange_archive FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_deleted BEFORE DELETE ON exchange_key FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse();

CREATE TRIGGER keep_changed BEFORE UPDATE ON exchange_record FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_changed BEFORE UPDATE ON exchange_head FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_changed BEFORE UPDATE ON exchange_chain FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_changed BEFORE UPDATE ON exchange_archive FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_changed BEFORE UPDATE ON exchange_key FOR EACH ROW EXECUTE FUNCTION exchange_log_refuse();

CREATE TRIGGER keep_all BEFORE TRUNCATE ON exchange_record FOR EACH STATEMENT EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON exchange_head FOR EACH STATEMENT EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON exchange_chain FOR EACH STATEMENT EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON exchange_archive FOR EACH STATEMENT EXECUTE FUNCTION exchange_log_refuse();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON exchange_key FOR EACH STATEMENT EXECUTE FUNCTION exchange_log_refuse();

GRANT SELECT, INSERT ON exchange_key, exchange_chain, exchange_record, exchange_head TO hub;
GRANT SELECT ON exchange_archive TO hub;

-- What gateways keep there for themselves, such as how often each caller asked: "$user" comes first in the search path.
CREATE SCHEMA hub;
GRANT USAGE, CREATE ON SCHEMA hub TO hub;
