-- CreateEnum
CREATE TYPE "search_subject" AS ENUM ('commitment', 'partner', 'contact', 'statusUpdate');

-- AlterTable
ALTER TABLE "partner" ADD COLUMN     "folded_name" TEXT;

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "archive_reason" TEXT;

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "from_unit_id" UUID NOT NULL,
    "to_unit_id" UUID NOT NULL,
    "reason" TEXT,
    "handed_by_id" UUID NOT NULL,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "handed_back_at" TIMESTAMPTZ(3),
    "back_reason" TEXT,
    "answered_by_id" UUID,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_viewer" (
    "commitment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_viewer_pkey" PRIMARY KEY ("commitment_id","person_id")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "id" UUID NOT NULL,
    "subject" "search_subject" NOT NULL,
    "commitment_id" UUID,
    "partner_id" UUID,
    "contact_id" UUID,
    "status_update_id" UUID,
    "heading" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "grams" TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_person_id_idx" ON "invitation"("person_id");

-- CreateIndex
CREATE INDEX "hand_over_commitment_id_handed_at_idx" ON "hand_over"("commitment_id", "handed_at");

-- CreateIndex
CREATE INDEX "hand_over_to_unit_id_idx" ON "hand_over"("to_unit_id");

-- CreateIndex
CREATE INDEX "commitment_viewer_person_id_idx" ON "commitment_viewer"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_entry_commitment_id_key" ON "search_entry"("commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_entry_partner_id_key" ON "search_entry"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_entry_contact_id_key" ON "search_entry"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "search_entry_status_update_id_key" ON "search_entry"("status_update_id");

-- CreateIndex
CREATE INDEX "search_entry_grams_idx" ON "search_entry" USING GIN ("grams");

-- CreateIndex
CREATE UNIQUE INDEX "partner_folded_name_key" ON "partner"("folded_name");

-- CreateIndex
CREATE INDEX "commitment_owner_id_idx" ON "commitment"("owner_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_handed_by_id_fkey" FOREIGN KEY ("handed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_viewer" ADD CONSTRAINT "commitment_viewer_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_viewer" ADD CONSTRAINT "commitment_viewer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_viewer" ADD CONSTRAINT "commitment_viewer_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_status_update_id_fkey" FOREIGN KEY ("status_update_id") REFERENCES "status_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_partner_id_at_idx" ON "audit_event"("partner_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_visit_id_at_idx" ON "audit_event"("visit_id", "at");

-- ---------- what the schema language cannot say ----------
-- Without this the planner avoids the index after many writes, until somebody vacuums.
ALTER INDEX search_entry_grams_idx SET (fastupdate = off);
ALTER TABLE invitation ADD CONSTRAINT invitation_ends_once CHECK (num_nonnulls(used_at, revoked_at) <= 1);
ALTER TABLE invitation ADD CONSTRAINT invitation_expires_later CHECK (expires_at > created_at);
ALTER TABLE hand_over ADD CONSTRAINT hand_over_between_two CHECK (from_unit_id <> to_unit_id);
ALTER TABLE hand_over ADD CONSTRAINT hand_over_answered_once CHECK (num_nonnulls(accepted_at, handed_back_at) <= 1);
ALTER TABLE hand_over ADD CONSTRAINT hand_over_answer_whole CHECK ((answered_by_id IS NULL) = (num_nonnulls(accepted_at, handed_back_at) = 0));
ALTER TABLE hand_over ADD CONSTRAINT hand_over_back_has_reason CHECK ((handed_back_at IS NULL) = (back_reason IS NULL) AND btrim(back_reason) <> '');
ALTER TABLE commitment ADD CONSTRAINT commitment_archive_has_reason CHECK ((archived_at IS NULL) = (archive_reason IS NULL));
ALTER TABLE search_entry ADD CONSTRAINT search_entry_one_subject CHECK (
  num_nonnulls(commitment_id, partner_id, contact_id, status_update_id) = 1
  AND CASE subject
    WHEN 'commitment' THEN commitment_id IS NOT NULL
    WHEN 'partner' THEN partner_id IS NOT NULL
    WHEN 'contact' THEN contact_id IS NOT NULL
    ELSE status_update_id IS NOT NULL
  END
);
-- At most one hand-over of an item waits for an answer.
CREATE UNIQUE INDEX hand_over_one_open ON hand_over (commitment_id) WHERE accepted_at IS NULL AND handed_back_at IS NULL;

DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON invitation, hand_over, commitment_viewer, search_entry TO %I', app);
  EXECUTE format('GRANT DELETE ON commitment_viewer, search_entry TO %I', app);
END $$;
