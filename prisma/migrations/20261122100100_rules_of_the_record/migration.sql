-- What the schema language cannot say: check constraints, append-only tables and the grants of the application's role.

-- ---------- people ----------
ALTER TABLE person ADD CONSTRAINT person_email_lowercase CHECK (email = lower(email) AND email LIKE '_%@_%');
ALTER TABLE person ADD CONSTRAINT person_locale_known CHECK (locale IN ('en', 'zh-CN', 'de'));
ALTER TABLE person ADD CONSTRAINT person_name_present CHECK (btrim(name) <> '');
ALTER TABLE unit ADD CONSTRAINT unit_names_present CHECK (btrim(name_en) <> '' AND btrim(name_zh) <> '' AND btrim(name_de) <> '');
ALTER TABLE sign_in_throttle ADD CONSTRAINT sign_in_throttle_failures_positive CHECK (failures >= 0);

-- ---------- visits, sessions, sources ----------
ALTER TABLE visit ADD CONSTRAINT visit_key_form CHECK (key ~ '^[A-Z]{2}[0-9]{2}[B-Z]?$');
ALTER TABLE visit ADD CONSTRAINT visit_country_form CHECK (country_code ~ '^[A-Z]{2}$');
ALTER TABLE visit ADD CONSTRAINT visit_dates_in_order CHECK (starts_on <= ends_on);
ALTER TABLE visit ADD CONSTRAINT visit_dates_in_range CHECK (starts_on >= '2000-01-01' AND ends_on <= '2100-12-31');
ALTER TABLE visit ADD CONSTRAINT visit_title_present CHECK (num_nonnulls(title_en, title_zh, title_de) > 0);
ALTER TABLE visit ADD CONSTRAINT visit_running_number_not_negative CHECK (last_running_number >= 0);
ALTER TABLE session ADD CONSTRAINT session_title_present CHECK (num_nonnulls(title_en, title_zh, title_de) > 0);
ALTER TABLE session ADD CONSTRAINT session_position_positive CHECK (position > 0);
ALTER TABLE source_document ADD CONSTRAINT source_document_title_present CHECK (num_nonnulls(title_en, title_zh, title_de) > 0);
ALTER TABLE source_paragraph ADD CONSTRAINT source_paragraph_number_positive CHECK (number > 0);

-- A number is never reused: the counter of a visit only goes up, and its key is frozen once an item is numbered.
CREATE FUNCTION visit_numbering_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_running_number < OLD.last_running_number THEN
    RAISE EXCEPTION 'the running number of visit % cannot go back', OLD.key USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.last_running_number > 0 AND NEW.key <> OLD.key THEN
    RAISE EXCEPTION 'the key of visit % is frozen', OLD.key USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER visit_numbering_is_kept BEFORE UPDATE ON visit FOR EACH ROW EXECUTE FUNCTION visit_numbering_is_kept();

-- ---------- partners, contacts, participants ----------
ALTER TABLE partner ADD CONSTRAINT partner_key_form CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE partner ADD CONSTRAINT partner_country_form CHECK (country_code ~ '^[A-Z]{2}$' AND host_country_code ~ '^[A-Z]{2}$');
ALTER TABLE partner ADD CONSTRAINT partner_name_present CHECK (num_nonnulls(name_en, name_zh, name_de) > 0);
ALTER TABLE contact ADD CONSTRAINT contact_printed_name_present CHECK (btrim(printed_name) <> '');
ALTER TABLE participant ADD CONSTRAINT participant_side_agrees CHECK (
  CASE side
    WHEN 'delegation' THEN member_name IS NOT NULL AND partner_id IS NULL AND contact_id IS NULL
    ELSE member_name IS NULL AND partner_id IS NOT NULL
  END
);

-- ---------- commitments ----------
ALTER TABLE commitment ADD CONSTRAINT commitment_number_form CHECK (number ~ '^[A-Z]{2}[0-9]{2}[B-Z]?-[0-9]{3,}$');
ALTER TABLE commitment ADD CONSTRAINT commitment_version_positive CHECK (version > 0);
ALTER TABLE commitment ADD CONSTRAINT commitment_stage_of_template CHECK (
  CASE stage_template
    WHEN 'investment' THEN stage IN ('lead', 'inNegotiation', 'signed', 'registered', 'paidIn', 'underConstruction', 'inOperation')
    ELSE stage IN ('firstContact', 'inTalks', 'agreed', 'underWay', 'delivered')
  END
);
ALTER TABLE commitment ADD CONSTRAINT commitment_deadline_whole CHECK (num_nonnulls(original_due_on, due_on, due_basis) IN (0, 3));
ALTER TABLE commitment ADD CONSTRAINT commitment_deadline_in_range CHECK (
  original_due_on BETWEEN '2000-01-01' AND '2100-12-31' AND due_on BETWEEN '2000-01-01' AND '2100-12-31'
);
ALTER TABLE commitment ADD CONSTRAINT commitment_counts_not_negative CHECK (times_moved >= 0 AND was_overdue_days >= 0);
ALTER TABLE commitment ADD CONSTRAINT commitment_ending_has_reason CHECK (
  CASE WHEN state IN ('completed', 'terminated', 'merged') THEN ended_at IS NOT NULL AND end_reason IS NOT NULL ELSE ended_at IS NULL END
);
ALTER TABLE commitment ADD CONSTRAINT commitment_suspension_has_date CHECK ((state = 'suspended') = (suspended_until IS NOT NULL));
ALTER TABLE commitment ADD CONSTRAINT commitment_next_step_has_language CHECK ((next_step IS NULL) = (next_step_language IS NULL));
ALTER TABLE commitment ADD CONSTRAINT commitment_health_was_reported CHECK (health = 'notReported' OR last_update_at IS NOT NULL);
ALTER TABLE commitment_text ADD CONSTRAINT commitment_text_title_present CHECK (btrim(title) <> '' AND char_length(title) <= 300);

-- The first deadline stays for ever.
CREATE FUNCTION commitment_original_deadline_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.original_due_on IS NOT NULL AND NEW.original_due_on IS DISTINCT FROM OLD.original_due_on
     AND (OLD.due_basis <> 'proposed' OR OLD.times_moved > 0) THEN
    RAISE EXCEPTION 'the original deadline of % is kept', OLD.number USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'the number % is kept', OLD.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitment_original_deadline_is_kept BEFORE UPDATE ON commitment
  FOR EACH ROW EXECUTE FUNCTION commitment_original_deadline_is_kept();

-- ---------- anchors and checks: exactly one subject ----------
ALTER TABLE anchor ADD CONSTRAINT anchor_one_subject CHECK (num_nonnulls(partner_id, contact_id, session_id, mention_id, visit_id, participant_id) = 1);
ALTER TABLE anchor ADD CONSTRAINT anchor_exact_present CHECK (exact <> '');
ALTER TABLE anchor ADD CONSTRAINT anchor_locator_short CHECK (array_length(regexp_split_to_array(btrim(locator), '\s+'), 1) <= 8);
ALTER TABLE "check" ADD CONSTRAINT check_one_subject CHECK (num_nonnulls(visit_id, session_id, partner_id, contact_id, commitment_id, participant_id) = 1);
ALTER TABLE "check" ADD CONSTRAINT check_note_present CHECK (num_nonnulls(note_en, note_zh, note_de) > 0);
ALTER TABLE "check" ADD CONSTRAINT check_resolution_whole CHECK (num_nonnulls(resolved_by_id, resolved_at) IN (0, 2));

-- ---------- status updates, reviews, deadline changes ----------
ALTER TABLE status_update ADD CONSTRAINT status_update_progress_present CHECK (btrim(progress) <> '');
ALTER TABLE status_update ADD CONSTRAINT status_update_health_judged CHECK (health <> 'notReported');
ALTER TABLE status_update ADD CONSTRAINT status_update_not_its_own_correction CHECK (corrects_id <> id);
ALTER TABLE status_update_review ADD CONSTRAINT status_update_review_reviewer_is_not_author CHECK (reviewer_id <> author_id);
ALTER TABLE status_update_review ADD CONSTRAINT status_update_review_has_reviewer CHECK ((basis = 'reviewed') = (reviewer_id IS NOT NULL));
ALTER TABLE status_update_review ADD CONSTRAINT status_update_review_return_has_comment CHECK (decision = 'approved' OR coalesce(btrim(comment), '') <> '');
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_has_reason CHECK (kind = 'confirmed' OR coalesce(btrim(reason), '') <> '');
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_in_range CHECK (new_due_on BETWEEN '2000-01-01' AND '2100-12-31');
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_old_whole CHECK ((old_due_on IS NULL) = (old_basis IS NULL));
ALTER TABLE deadline_change ADD CONSTRAINT deadline_change_days_not_negative CHECK (days_overdue >= 0);

-- ---------- history ----------
ALTER TABLE audit_event ADD CONSTRAINT audit_event_action_form CHECK (action ~ '^[a-zA-Z]+\.[a-zA-Z]+$');
ALTER TABLE audit_event ADD CONSTRAINT audit_event_actor_whole CHECK (actor_kind = 'system' OR actor_id IS NOT NULL);

-- ---------- append-only (AL-2): even the owner is refused ----------
CREATE FUNCTION is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['status_update', 'status_update_review', 'deadline_change', 'audit_event'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION is_append_only()', name || '_is_append_only', name);
  END LOOP;
END $$;

-- ---------- grants: the application owns nothing and deletes nothing that has a history ----------
DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO %I', app);
  EXECUTE format('REVOKE ALL ON status_update, status_update_review, deadline_change, audit_event FROM %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON status_update, status_update_review, deadline_change, audit_event TO %I', app);
  EXECUTE format('GRANT DELETE ON sign_in_session, sign_in_throttle, person_unit, commitment_partner, commitment_supporting_unit TO %I', app);
  EXECUTE format('REVOKE ALL ON _prisma_migrations FROM %I', app);
  EXECUTE format('GRANT SELECT ON _prisma_migrations TO %I', app);
END $$;
