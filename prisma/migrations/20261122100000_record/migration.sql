-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'manager', 'staff', 'viewer');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('en', 'zh', 'de');

-- CreateEnum
CREATE TYPE "session_kind" AS ENUM ('conference', 'symposium', 'companyVisit', 'bilateralTalk', 'courtesyCall');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('summaryOfPressReport', 'original', 'other');

-- CreateEnum
CREATE TYPE "partner_kind" AS ENUM ('company', 'association', 'innovationCentre', 'consulate', 'financialInstitution', 'researchBody');

-- CreateEnum
CREATE TYPE "sector" AS ENUM ('automotive', 'electrical', 'environment', 'association', 'innovation', 'technology', 'chemicals', 'lifeSciences', 'insurance', 'diplomacy');

-- CreateEnum
CREATE TYPE "participant_side" AS ENUM ('delegation', 'partner');

-- CreateEnum
CREATE TYPE "participant_role" AS ENUM ('head', 'member', 'host', 'guest', 'speaker', 'counterpart');

-- CreateEnum
CREATE TYPE "commitment_kind" AS ENUM ('project', 'investment', 'cooperation', 'exchange', 'contact');

-- CreateEnum
CREATE TYPE "binding_strength" AS ENUM ('contract', 'frameworkAgreement', 'memorandum', 'signedKindNotStated', 'declaredIntention', 'talkingPoint');

-- CreateEnum
CREATE TYPE "promised_by" AS ENUM ('ourSide', 'partner', 'both', 'notStated', 'followUpProposedByUs');

-- CreateEnum
CREATE TYPE "move_by" AS ENUM ('ours', 'partner', 'both');

-- CreateEnum
CREATE TYPE "stage_template" AS ENUM ('investment', 'cooperation');

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('lead', 'inNegotiation', 'signed', 'registered', 'paidIn', 'underConstruction', 'inOperation', 'firstContact', 'inTalks', 'agreed', 'underWay', 'delivered');

-- CreateEnum
CREATE TYPE "health" AS ENUM ('offTrack', 'atRisk', 'onTrack', 'notReported');

-- CreateEnum
CREATE TYPE "commitment_state" AS ENUM ('open', 'suspended', 'completed', 'terminated', 'merged');

-- CreateEnum
CREATE TYPE "confidentiality" AS ENUM ('public', 'internal', 'restricted');

-- CreateEnum
CREATE TYPE "deadline_basis" AS ENUM ('statedInSource', 'agreed', 'proposed');

-- CreateEnum
CREATE TYPE "assignment_basis" AS ENUM ('proposed', 'confirmed');

-- CreateEnum
CREATE TYPE "commitment_partner_role" AS ENUM ('counterpart', 'signatory', 'intermediary', 'beneficiary');

-- CreateEnum
CREATE TYPE "check_kind" AS ENUM ('proposed', 'notStated', 'asPrinted', 'oddInSource');

-- CreateEnum
CREATE TYPE "next_step_outcome" AS ENUM ('done', 'carriedOver', 'dropped');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('approved', 'returned');

-- CreateEnum
CREATE TYPE "review_basis" AS ENUM ('reviewed', 'approvalNotRequired');

-- CreateEnum
CREATE TYPE "deadline_change_kind" AS ENUM ('confirmed', 'changed', 'changedAfterExpiry');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('person', 'system');

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "approval_required" BOOLEAN NOT NULL DEFAULT false,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "sees_all_units" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "time_zone" TEXT,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "deactivated_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_unit" (
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "person_unit_pkey" PRIMARY KEY ("person_id","unit_id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "sid_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_failed_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "title_en" TEXT,
    "title_zh" TEXT,
    "title_de" TEXT,
    "summary_en" TEXT,
    "summary_zh" TEXT,
    "summary_de" TEXT,
    "places_en" TEXT,
    "places_zh" TEXT,
    "places_de" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "time_zone" TEXT NOT NULL,
    "last_running_number" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "session_kind" NOT NULL,
    "title_en" TEXT,
    "title_zh" TEXT,
    "title_de" TEXT,
    "place_en" TEXT,
    "place_zh" TEXT,
    "place_de" TEXT,
    "held_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_document" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "kind" "source_kind" NOT NULL,
    "language" "language" NOT NULL,
    "title_en" TEXT,
    "title_zh" TEXT,
    "title_de" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_paragraph" (
    "source_document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "source_paragraph_pkey" PRIMARY KEY ("source_document_id","number")
);

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "partner_kind" NOT NULL,
    "sector" "sector" NOT NULL,
    "country_code" TEXT NOT NULL,
    "host_country_code" TEXT,
    "name_en" TEXT,
    "name_zh" TEXT,
    "name_de" TEXT,
    "short_name_en" TEXT,
    "short_name_zh" TEXT,
    "short_name_de" TEXT,
    "printed_name" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "printed_name" TEXT NOT NULL,
    "verified_name" TEXT,
    "printed_title" TEXT NOT NULL,
    "title_en" TEXT,
    "title_zh" TEXT,
    "title_de" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "session_id" UUID,
    "side" "participant_side" NOT NULL,
    "role" "participant_role" NOT NULL,
    "partner_id" UUID,
    "contact_id" UUID,
    "member_name" TEXT,
    "title_en" TEXT,
    "title_zh" TEXT,
    "title_de" TEXT,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "visit_id" UUID NOT NULL,
    "running_number" INTEGER NOT NULL,
    "kind" "commitment_kind" NOT NULL,
    "binding_strength" "binding_strength" NOT NULL,
    "promised_by" "promised_by" NOT NULL,
    "move_by" "move_by" NOT NULL,
    "move_since" DATE NOT NULL,
    "original_language" "language" NOT NULL,
    "stage_template" "stage_template" NOT NULL,
    "stage" "stage" NOT NULL,
    "stage_since" DATE NOT NULL,
    "health" "health" NOT NULL DEFAULT 'notReported',
    "state" "commitment_state" NOT NULL DEFAULT 'open',
    "suspended_until" DATE,
    "end_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "confidentiality" "confidentiality" NOT NULL DEFAULT 'internal',
    "lead_unit_id" UUID NOT NULL,
    "lead_unit_basis" "assignment_basis" NOT NULL,
    "owner_id" UUID,
    "original_due_on" DATE,
    "due_on" DATE,
    "due_basis" "deadline_basis",
    "times_moved" INTEGER NOT NULL DEFAULT 0,
    "was_overdue_days" INTEGER NOT NULL DEFAULT 0,
    "next_step" TEXT,
    "next_step_language" "language",
    "next_step_due_on" DATE,
    "next_step_approved" BOOLEAN NOT NULL DEFAULT true,
    "update_due_on" DATE NOT NULL,
    "last_update_at" TIMESTAMPTZ(3),
    "progress_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_text" (
    "commitment_id" UUID NOT NULL,
    "language" "language" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_text_pkey" PRIMARY KEY ("commitment_id","language")
);

-- CreateTable
CREATE TABLE "commitment_partner" (
    "commitment_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "role" "commitment_partner_role" NOT NULL,

    CONSTRAINT "commitment_partner_pkey" PRIMARY KEY ("commitment_id","partner_id")
);

-- CreateTable
CREATE TABLE "commitment_supporting_unit" (
    "commitment_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "basis" "assignment_basis" NOT NULL,

    CONSTRAINT "commitment_supporting_unit_pkey" PRIMARY KEY ("commitment_id","unit_id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anchor" (
    "id" UUID NOT NULL,
    "source_document_id" UUID NOT NULL,
    "paragraph_number" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "locator" TEXT,
    "partner_id" UUID,
    "contact_id" UUID,
    "session_id" UUID,
    "mention_id" UUID,
    "visit_id" UUID,
    "participant_id" UUID,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check" (
    "id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "kind" "check_kind" NOT NULL,
    "note_en" TEXT,
    "note_zh" TEXT,
    "note_de" TEXT,
    "visit_id" UUID,
    "session_id" UUID,
    "partner_id" UUID,
    "contact_id" UUID,
    "commitment_id" UUID,
    "participant_id" UUID,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_value" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_update" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,
    "language" "language" NOT NULL,
    "progress" TEXT NOT NULL,
    "problems" TEXT,
    "next_step" TEXT,
    "next_step_due_on" DATE,
    "next_step_outcome" "next_step_outcome",
    "health" "health" NOT NULL,
    "stage" "stage" NOT NULL,
    "move_by" "move_by" NOT NULL,
    "real_progress" BOOLEAN NOT NULL,
    "corrects_id" UUID,

    CONSTRAINT "status_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_update_review" (
    "id" UUID NOT NULL,
    "status_update_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "basis" "review_basis" NOT NULL,
    "decision" "review_decision" NOT NULL,
    "reviewer_id" UUID,
    "comment" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "status_update_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline_change" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "kind" "deadline_change_kind" NOT NULL,
    "old_due_on" DATE,
    "new_due_on" DATE NOT NULL,
    "old_basis" "deadline_basis",
    "new_basis" "deadline_basis" NOT NULL,
    "reason" TEXT,
    "days_overdue" INTEGER NOT NULL DEFAULT 0,
    "requested_by_id" UUID NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deadline_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "address" TEXT,
    "visit_id" UUID,
    "partner_id" UUID,
    "commitment_id" UUID,
    "person_id" UUID,
    "unit_id" UUID,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_unit_unit_id_idx" ON "person_unit"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_session_sid_hash_key" ON "sign_in_session"("sid_hash");

-- CreateIndex
CREATE INDEX "sign_in_session_person_id_idx" ON "sign_in_session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_key_key" ON "visit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "session_visit_id_position_key" ON "session"("visit_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "session_id_visit_id_key" ON "session"("id", "visit_id");

-- CreateIndex
CREATE INDEX "source_document_visit_id_idx" ON "source_document"("visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_key_key" ON "partner"("key");

-- CreateIndex
CREATE INDEX "contact_partner_id_idx" ON "contact"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_id_partner_id_key" ON "contact"("id", "partner_id");

-- CreateIndex
CREATE INDEX "participant_visit_id_idx" ON "participant"("visit_id");

-- CreateIndex
CREATE INDEX "participant_session_id_idx" ON "participant"("session_id");

-- CreateIndex
CREATE INDEX "participant_partner_id_idx" ON "participant"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_number_key" ON "commitment"("number");

-- CreateIndex
CREATE INDEX "commitment_lead_unit_id_idx" ON "commitment"("lead_unit_id");

-- CreateIndex
CREATE INDEX "commitment_state_due_on_id_idx" ON "commitment"("state", "due_on", "id");

-- CreateIndex
CREATE INDEX "commitment_state_last_update_at_id_idx" ON "commitment"("state", "last_update_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_visit_id_running_number_key" ON "commitment"("visit_id", "running_number");

-- CreateIndex
CREATE INDEX "commitment_partner_partner_id_idx" ON "commitment_partner"("partner_id");

-- CreateIndex
CREATE INDEX "commitment_supporting_unit_unit_id_idx" ON "commitment_supporting_unit"("unit_id");

-- CreateIndex
CREATE INDEX "mention_commitment_id_idx" ON "mention"("commitment_id");

-- CreateIndex
CREATE INDEX "mention_session_id_idx" ON "mention"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_partner_id_key" ON "anchor"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_contact_id_key" ON "anchor"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_session_id_key" ON "anchor"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_mention_id_key" ON "anchor"("mention_id");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_visit_id_key" ON "anchor"("visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_participant_id_key" ON "anchor"("participant_id");

-- CreateIndex
CREATE INDEX "anchor_source_document_id_paragraph_number_idx" ON "anchor"("source_document_id", "paragraph_number");

-- CreateIndex
CREATE INDEX "check_visit_id_idx" ON "check"("visit_id");

-- CreateIndex
CREATE INDEX "check_session_id_idx" ON "check"("session_id");

-- CreateIndex
CREATE INDEX "check_partner_id_idx" ON "check"("partner_id");

-- CreateIndex
CREATE INDEX "check_contact_id_idx" ON "check"("contact_id");

-- CreateIndex
CREATE INDEX "check_commitment_id_idx" ON "check"("commitment_id");

-- CreateIndex
CREATE INDEX "check_participant_id_idx" ON "check"("participant_id");

-- CreateIndex
CREATE INDEX "status_update_commitment_id_posted_at_idx" ON "status_update"("commitment_id", "posted_at");

-- CreateIndex
CREATE UNIQUE INDEX "status_update_id_author_id_key" ON "status_update"("id", "author_id");

-- CreateIndex
CREATE INDEX "status_update_review_status_update_id_idx" ON "status_update_review"("status_update_id");

-- CreateIndex
CREATE INDEX "deadline_change_commitment_id_changed_at_idx" ON "deadline_change"("commitment_id", "changed_at");

-- CreateIndex
CREATE INDEX "audit_event_commitment_id_at_idx" ON "audit_event"("commitment_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- AddForeignKey
ALTER TABLE "person_unit" ADD CONSTRAINT "person_unit_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_unit" ADD CONSTRAINT "person_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_document" ADD CONSTRAINT "source_document_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_paragraph" ADD CONSTRAINT "source_paragraph_source_document_id_fkey" FOREIGN KEY ("source_document_id") REFERENCES "source_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_session_id_visit_id_fkey" FOREIGN KEY ("session_id", "visit_id") REFERENCES "session"("id", "visit_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_contact_id_partner_id_fkey" FOREIGN KEY ("contact_id", "partner_id") REFERENCES "contact"("id", "partner_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_text" ADD CONSTRAINT "commitment_text_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_partner" ADD CONSTRAINT "commitment_partner_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_partner" ADD CONSTRAINT "commitment_partner_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_supporting_unit" ADD CONSTRAINT "commitment_supporting_unit_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_supporting_unit" ADD CONSTRAINT "commitment_supporting_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_source_document_id_paragraph_number_fkey" FOREIGN KEY ("source_document_id", "paragraph_number") REFERENCES "source_paragraph"("source_document_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_mention_id_fkey" FOREIGN KEY ("mention_id") REFERENCES "mention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_update" ADD CONSTRAINT "status_update_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_update" ADD CONSTRAINT "status_update_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_update" ADD CONSTRAINT "status_update_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "status_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_update_review" ADD CONSTRAINT "status_update_review_status_update_id_author_id_fkey" FOREIGN KEY ("status_update_id", "author_id") REFERENCES "status_update"("id", "author_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_update_review" ADD CONSTRAINT "status_update_review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_change" ADD CONSTRAINT "deadline_change_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_change" ADD CONSTRAINT "deadline_change_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline_change" ADD CONSTRAINT "deadline_change_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
