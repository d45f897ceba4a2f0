-- What the statement says several times over. PostgreSQL puts the bodies of such functions into the statement itself.

-- A text in a language or, where it has no such version, in the first there is of kk, ru, en.
CREATE FUNCTION text_in(versions jsonb, language text) RETURNS json STABLE LANGUAGE sql RETURN
  CASE WHEN versions IS NOT NULL THEN
    json_build_object('in', json_build_object('value',
      coalesce(versions ->> lower(language), versions ->> 'kk', versions ->> 'ru', versions ->> 'en')))
  END;

CREATE FUNCTION timeframe_of(words jsonb, last_day date) RETURNS json STABLE LANGUAGE sql RETURN
  CASE WHEN words IS NOT NULL THEN json_build_object('to', last_day) END;

-- Days are Kazakhstan's.
CREATE FUNCTION is_overdue(last_day date, status text) RETURNS boolean STABLE LANGUAGE sql RETURN
  coalesce(last_day < (now() AT TIME ZONE 'Asia/Almaty')::date AND status NOT IN ('COMPLETED', 'CANCELLED'), false);
