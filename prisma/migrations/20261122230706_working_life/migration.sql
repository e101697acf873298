-- CreateEnum
CREATE TYPE "cadence" AS ENUM ('weekly', 'fortnightly', 'monthly');

-- CreateEnum
CREATE TYPE "problem_level" AS ENUM ('unit', 'city', 'province');

-- CreateEnum
CREATE TYPE "extension_decision" AS ENUM ('granted', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "amount_kind" AS ENUM ('intended', 'contracted', 'paidIn');

-- CreateEnum
CREATE TYPE "commitment_fact" AS ENUM ('promise', 'bindingStrength', 'partners', 'deadline', 'stage');

-- CreateEnum
CREATE TYPE "fact_standing" AS ENUM ('confirmedByDocument', 'confirmedByPartner');

-- CreateEnum
CREATE TYPE "list_name" AS ENUM ('documentType', 'stage', 'sector', 'endingReason', 'extensionReason');

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "cadence" "cadence",
ADD COLUMN     "decision_due_on" DATE,
ADD COLUMN     "extension_asked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "milestone_due_on" DATE,
ADD COLUMN     "milestone_slipped" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "next_step_owner_id" UUID,
ADD COLUMN     "pause_reason" TEXT,
ADD COLUMN     "paused_until" DATE,
ADD COLUMN     "returned_at" TIMESTAMPTZ(3),
ADD COLUMN     "step_missing_since" DATE,
ADD COLUMN     "unchanged_updates" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "partner" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "status_update" ADD COLUMN     "happened_on" DATE,
ADD COLUMN     "next_step_owner_id" UUID,
ADD COLUMN     "no_change" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "status_update_review" ADD COLUMN     "on_next_step" TEXT,
ADD COLUMN     "on_problems" TEXT,
ADD COLUMN     "on_progress" TEXT;

-- CreateTable
CREATE TABLE "anchor_match" (
    "id" UUID NOT NULL,
    "anchor_id" UUID NOT NULL,
    "source_document_id" UUID NOT NULL,
    "paragraph_number" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "proposed_first" BOOLEAN NOT NULL,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_by_name" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "anchor_match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_verification" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "reported_by_id" UUID,
    "document_id" UUID NOT NULL,
    "verified_by_id" UUID NOT NULL,
    "verified_by_name" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "stage_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "status_update_id" UUID,
    "stage_change_id" UUID,
    "problem_id" UUID,
    "type" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "confidentiality" "confidentiality" NOT NULL,
    "replaces_id" UUID,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_by_id" UUID,
    "archived_at" TIMESTAMPTZ(3),
    "archive_reason" TEXT,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_chunk" (
    "document_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "document_chunk_pkey" PRIMARY KEY ("document_id","position")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "current_due_on" DATE NOT NULL,
    "new_due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" "extension_decision",
    "comment" TEXT,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "planned_on" DATE NOT NULL,
    "forecast_on" DATE,
    "actual_on" DATE,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "status_update_id" UUID,
    "level" "problem_level" NOT NULL,
    "language" "language" NOT NULL,
    "description" TEXT NOT NULL,
    "decision_asked" TEXT NOT NULL,
    "asked_of_id" UUID,
    "decision_due_on" DATE NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "raised_by_name" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answer_language" "language",
    "answered_by_id" UUID,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "done_note" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "resolution" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amount" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "kind" "amount_kind" NOT NULL,
    "value" DECIMAL(20,2) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "held_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "document_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" UUID,
    "withdraw_reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "amount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_confirmation" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "fact" "commitment_fact" NOT NULL,
    "standing" "fact_standing" NOT NULL,
    "document_id" UUID,
    "contact_id" UUID,
    "note" TEXT,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_by_name" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fact_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "status_update_id" UUID,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","person_id")
);

-- CreateTable
CREATE TABLE "setting" (
    "id" INTEGER NOT NULL,
    "due_soon_days" INTEGER NOT NULL,
    "cadence_days" INTEGER NOT NULL,
    "no_progress_investment_days" INTEGER NOT NULL,
    "no_progress_cooperation_days" INTEGER NOT NULL,
    "waiting_for_partner_days" INTEGER NOT NULL,
    "step_missing_days" INTEGER NOT NULL,
    "proposed_signed_days" INTEGER NOT NULL,
    "proposed_intention_days" INTEGER NOT NULL,
    "proposed_talking_point_days" INTEGER NOT NULL,
    "upload_limit_megabytes" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "country" CHAR(2) NOT NULL,
    "held_on" DATE NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("country","held_on")
);

-- CreateTable
CREATE TABLE "list_entry" (
    "list" "list_name" NOT NULL,
    "key" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "label_zh" TEXT NOT NULL,
    "label_de" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "list_entry_pkey" PRIMARY KEY ("list","key")
);

-- CreateIndex
CREATE INDEX "anchor_match_source_document_id_paragraph_number_idx" ON "anchor_match"("source_document_id", "paragraph_number");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_match_anchor_id_source_document_id_key" ON "anchor_match"("anchor_id", "source_document_id");

-- CreateIndex
CREATE INDEX "stage_verification_commitment_id_verified_at_idx" ON "stage_verification"("commitment_id", "verified_at");

-- CreateIndex
CREATE UNIQUE INDEX "document_replaces_id_key" ON "document"("replaces_id");

-- CreateIndex
CREATE INDEX "document_commitment_id_uploaded_at_idx" ON "document"("commitment_id", "uploaded_at");

-- CreateIndex
CREATE INDEX "document_uploaded_by_id_idx" ON "document"("uploaded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_id_commitment_id_key" ON "document"("id", "commitment_id");

-- CreateIndex
CREATE INDEX "extension_commitment_id_asked_at_idx" ON "extension"("commitment_id", "asked_at");

-- CreateIndex
CREATE INDEX "milestone_commitment_id_planned_on_idx" ON "milestone"("commitment_id", "planned_on");

-- CreateIndex
CREATE INDEX "problem_commitment_id_raised_at_idx" ON "problem"("commitment_id", "raised_at");

-- CreateIndex
CREATE INDEX "problem_asked_of_id_idx" ON "problem"("asked_of_id");

-- CreateIndex
CREATE INDEX "amount_commitment_id_kind_idx" ON "amount"("commitment_id", "kind");

-- CreateIndex
CREATE INDEX "fact_confirmation_commitment_id_confirmed_at_idx" ON "fact_confirmation"("commitment_id", "confirmed_at");

-- CreateIndex
CREATE INDEX "comment_commitment_id_written_at_idx" ON "comment"("commitment_id", "written_at");

-- CreateIndex
CREATE INDEX "comment_mention_person_id_read_at_idx" ON "comment_mention"("person_id", "read_at");

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_next_step_owner_id_fkey" FOREIGN KEY ("next_step_owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor_match" ADD CONSTRAINT "anchor_match_anchor_id_fkey" FOREIGN KEY ("anchor_id") REFERENCES "anchor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor_match" ADD CONSTRAINT "anchor_match_source_document_id_paragraph_number_fkey" FOREIGN KEY ("source_document_id", "paragraph_number") REFERENCES "source_paragraph"("source_document_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor_match" ADD CONSTRAINT "anchor_match_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_update" ADD CONSTRAINT "status_update_next_step_owner_id_fkey" FOREIGN KEY ("next_step_owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_verification" ADD CONSTRAINT "stage_verification_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_verification" ADD CONSTRAINT "stage_verification_document_id_commitment_id_fkey" FOREIGN KEY ("document_id", "commitment_id") REFERENCES "document"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_verification" ADD CONSTRAINT "stage_verification_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_status_update_id_fkey" FOREIGN KEY ("status_update_id") REFERENCES "status_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_stage_change_id_fkey" FOREIGN KEY ("stage_change_id") REFERENCES "stage_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "problem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_archived_by_id_fkey" FOREIGN KEY ("archived_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_chunk" ADD CONSTRAINT "document_chunk_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_status_update_id_fkey" FOREIGN KEY ("status_update_id") REFERENCES "status_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_asked_of_id_fkey" FOREIGN KEY ("asked_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_document_id_commitment_id_fkey" FOREIGN KEY ("document_id", "commitment_id") REFERENCES "document"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amount" ADD CONSTRAINT "amount_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_confirmation" ADD CONSTRAINT "fact_confirmation_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_confirmation" ADD CONSTRAINT "fact_confirmation_document_id_commitment_id_fkey" FOREIGN KEY ("document_id", "commitment_id") REFERENCES "document"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_confirmation" ADD CONSTRAINT "fact_confirmation_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_confirmation" ADD CONSTRAINT "fact_confirmation_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_status_update_id_fkey" FOREIGN KEY ("status_update_id") REFERENCES "status_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what the schema language cannot say ----------
-- Posted with one click there is nothing to say; everything else says something.
ALTER TABLE status_update DROP CONSTRAINT IF EXISTS status_update_progress_present;
ALTER TABLE status_update ADD CONSTRAINT status_update_progress_present CHECK (no_change = (btrim(progress) = ''));
ALTER TABLE status_update ADD CONSTRAINT status_update_happened_before CHECK (happened_on <= (posted_at AT TIME ZONE 'UTC')::date + 1);
ALTER TABLE status_update_review ADD CONSTRAINT status_update_review_comments_present CHECK (btrim(on_progress) <> '' AND btrim(on_problems) <> '' AND btrim(on_next_step) <> '');
ALTER TABLE status_update_review DROP CONSTRAINT status_update_review_return_has_comment;
ALTER TABLE status_update_review ADD CONSTRAINT status_update_review_return_has_comment CHECK (decision = 'approved' OR coalesce(btrim(comment), on_progress, on_problems, on_next_step, '') <> '');
-- What is returned is corrected by one other update.
CREATE UNIQUE INDEX "status_update_corrects_id_key" ON "status_update"("corrects_id");
ALTER TABLE commitment ADD CONSTRAINT commitment_pause_has_reason CHECK ((paused_until IS NULL) = (pause_reason IS NULL) AND btrim(pause_reason) <> '');
ALTER TABLE commitment ADD CONSTRAINT commitment_unchanged_not_negative CHECK (unchanged_updates >= 0);
ALTER TABLE stage_verification ADD CONSTRAINT stage_verification_by_another CHECK (reported_by_id <> verified_by_id);
ALTER TABLE document ADD CONSTRAINT document_title_present CHECK (btrim(title) <> '' AND btrim(file_name) <> '');
ALTER TABLE document ADD CONSTRAINT document_size_positive CHECK (size > 0);
ALTER TABLE document ADD CONSTRAINT document_hash_form CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE document ADD CONSTRAINT document_one_place CHECK (num_nonnulls(status_update_id, stage_change_id, problem_id) <= 1);
ALTER TABLE document ADD CONSTRAINT document_archive_whole CHECK (num_nonnulls(archived_by_id, archived_at, archive_reason) IN (0, 3));
ALTER TABLE document_chunk ADD CONSTRAINT document_chunk_size CHECK (octet_length(bytes) BETWEEN 1 AND 262144 AND position >= 0);
ALTER TABLE extension ADD CONSTRAINT extension_is_later CHECK (new_due_on > current_due_on);
ALTER TABLE extension ADD CONSTRAINT extension_words_present CHECK (btrim(reason) <> '' AND btrim(progress) <> '');
ALTER TABLE extension ADD CONSTRAINT extension_decision_whole CHECK (num_nonnulls(decision, decided_by_id, decided_by_name, decided_at) IN (0, 4));
ALTER TABLE extension ADD CONSTRAINT extension_refusal_has_comment CHECK (decision IS DISTINCT FROM 'refused' OR coalesce(btrim(comment), '') <> '');
ALTER TABLE extension ADD CONSTRAINT extension_not_granted_by_asker CHECK (decision IS DISTINCT FROM 'granted' OR decided_by_id <> asked_by_id);
CREATE UNIQUE INDEX extension_one_open ON extension (commitment_id) WHERE decision IS NULL;
ALTER TABLE milestone ADD CONSTRAINT milestone_title_present CHECK (btrim(title) <> '');
ALTER TABLE problem ADD CONSTRAINT problem_words_present CHECK (btrim(description) <> '' AND btrim(decision_asked) <> '');
ALTER TABLE problem ADD CONSTRAINT problem_answer_whole CHECK (num_nonnulls(answer, answer_language, answered_by_id, answered_by_name, answered_at) IN (0, 5));
ALTER TABLE problem ADD CONSTRAINT problem_done_after_answer CHECK (num_nonnulls(done_by_id, done_at) IN (0, 2) AND (done_at IS NULL OR answer IS NOT NULL));
ALTER TABLE problem ADD CONSTRAINT problem_resolution_whole CHECK (num_nonnulls(resolved_by_id, resolution, resolved_at) IN (0, 3) AND (resolved_at IS NULL OR answer IS NULL));
ALTER TABLE amount ADD CONSTRAINT amount_positive CHECK (value > 0);
ALTER TABLE amount ADD CONSTRAINT amount_currency_form CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE amount ADD CONSTRAINT amount_source_present CHECK (btrim(source) <> '');
ALTER TABLE amount ADD CONSTRAINT amount_withdrawal_whole CHECK (num_nonnulls(withdrawn_by_id, withdraw_reason, withdrawn_at) IN (0, 3));
ALTER TABLE fact_confirmation ADD CONSTRAINT fact_confirmation_has_proof CHECK (CASE standing WHEN 'confirmedByDocument' THEN document_id IS NOT NULL ELSE coalesce(btrim(note), '') <> '' END);
ALTER TABLE comment ADD CONSTRAINT comment_text_present CHECK (btrim(text) <> '');
ALTER TABLE anchor_match ADD CONSTRAINT anchor_match_exact_present CHECK (exact <> '');
ALTER TABLE setting ADD CONSTRAINT setting_one_row CHECK (id = 1);
ALTER TABLE setting ADD CONSTRAINT setting_in_range CHECK (
  due_soon_days BETWEEN 1 AND 60 AND cadence_days BETWEEN 1 AND 365 AND no_progress_investment_days BETWEEN 1 AND 730
  AND no_progress_cooperation_days BETWEEN 1 AND 730 AND waiting_for_partner_days BETWEEN 1 AND 365 AND step_missing_days BETWEEN 0 AND 365
  AND proposed_signed_days BETWEEN 1 AND 730 AND proposed_intention_days BETWEEN 1 AND 730 AND proposed_talking_point_days BETWEEN 1 AND 730
  AND upload_limit_megabytes BETWEEN 1 AND 200
);
ALTER TABLE list_entry ADD CONSTRAINT list_entry_key_form CHECK (key ~ '^[a-zA-Z][a-zA-Z0-9-]{0,39}$');
ALTER TABLE list_entry ADD CONSTRAINT list_entry_labels_present CHECK (btrim(label_en) <> '' AND btrim(label_zh) <> '' AND btrim(label_de) <> '');
ALTER TABLE partner ADD CONSTRAINT partner_merged_is_archived CHECK (merged_into_id IS NULL OR (archived_at IS NOT NULL AND merged_into_id <> id));

INSERT INTO setting VALUES (1, 7, 14, 60, 30, 30, 14, 30, 60, 90, 25, 1);
INSERT INTO list_entry (list, key, label_en, label_zh, label_de, position) VALUES
  ('documentType', 'contract', 'Contract', '合同', 'Vertrag', 1),
  ('documentType', 'memorandum', 'Memorandum', '备忘录', 'Absichtserklärung', 2),
  ('documentType', 'minutes', 'Minutes', '会议纪要', 'Protokoll', 3),
  ('documentType', 'instruction', 'Instruction', '批示', 'Weisung', 4),
  ('documentType', 'photo', 'Photo', '照片', 'Foto', 5),
  ('documentType', 'other', 'Other', '其他', 'Sonstiges', 6);

-- ---------- append-only (AL-2): even the owner is refused ----------
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['stage_verification', 'document_chunk', 'fact_confirmation', 'anchor_match'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION is_append_only()', name || '_is_append_only', name);
  END LOOP;
END $$;

DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON stage_verification, document_chunk, fact_confirmation, anchor_match TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON document, extension, milestone, problem, amount, comment, comment_mention, list_entry, holiday TO %I', app);
  EXECUTE format('GRANT SELECT, UPDATE ON setting TO %I', app);
  EXECUTE format('GRANT DELETE ON holiday TO %I', app);
END $$;
