-- CreateEnum
CREATE TYPE "ending_kind" AS ENUM ('completed', 'suspended', 'terminated', 'merged', 'reopened');

-- CreateEnum
CREATE TYPE "view_audience" AS ENUM ('self', 'units', 'everyone');

-- AlterTable
ALTER TABLE "status_update" ADD COLUMN     "health_changed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "stage_change" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "from_stage" "stage" NOT NULL,
    "to_stage" "stage" NOT NULL,
    "reason" TEXT,
    "status_update_id" UUID,
    "changed_by_id" UUID NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stage_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ending" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "kind" "ending_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "suspended_until" DATE,
    "merged_into_id" UUID,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "audience" "view_audience" NOT NULL DEFAULT 'self',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stage_change_status_update_id_key" ON "stage_change"("status_update_id");

-- CreateIndex
CREATE INDEX "stage_change_commitment_id_changed_at_idx" ON "stage_change"("commitment_id", "changed_at");

-- CreateIndex
CREATE INDEX "stage_change_changed_at_idx" ON "stage_change"("changed_at");

-- CreateIndex
CREATE INDEX "ending_commitment_id_decided_at_idx" ON "ending"("commitment_id", "decided_at");

-- CreateIndex
CREATE INDEX "ending_merged_into_id_idx" ON "ending"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_owner_id_name_key" ON "saved_view"("owner_id", "name");

-- CreateIndex
CREATE INDEX "commitment_created_at_idx" ON "commitment"("created_at");

-- CreateIndex
CREATE INDEX "deadline_change_changed_at_idx" ON "deadline_change"("changed_at");

-- CreateIndex
CREATE INDEX "status_update_posted_at_idx" ON "status_update"("posted_at");

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_status_update_id_fkey" FOREIGN KEY ("status_update_id") REFERENCES "status_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ending" ADD CONSTRAINT "ending_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ending" ADD CONSTRAINT "ending_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ending" ADD CONSTRAINT "ending_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- what the schema language cannot say ----------
ALTER TABLE stage_change ADD CONSTRAINT stage_change_moves CHECK (from_stage <> to_stage);
ALTER TABLE stage_change ADD CONSTRAINT stage_change_reason_present CHECK (btrim(reason) <> '');
ALTER TABLE ending ADD CONSTRAINT ending_reason_present CHECK (btrim(reason) <> '');
ALTER TABLE ending ADD CONSTRAINT ending_suspension_has_date CHECK ((kind = 'suspended') = (suspended_until IS NOT NULL));
ALTER TABLE ending ADD CONSTRAINT ending_merger_has_target CHECK ((kind = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id <> commitment_id);
ALTER TABLE saved_view ADD CONSTRAINT saved_view_name_present CHECK (btrim(name) <> '' AND char_length(name) <= 80);

-- ---------- append-only (AL-2): even the owner is refused ----------
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['stage_change', 'ending'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION is_append_only()', name || '_is_append_only', name);
  END LOOP;
END $$;

DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT ON stage_change, ending TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO %I', app);
END $$;
