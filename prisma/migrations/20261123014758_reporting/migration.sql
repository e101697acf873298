-- CreateEnum
CREATE TYPE "deadline_light" AS ENUM ('overdue', 'dueSoon', 'onTime', 'none', 'closed');

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "snapshot_day" (
    "day" DATE NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snapshot_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "snapshot_item" (
    "commitment_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "state" "commitment_state" NOT NULL,
    "light" "deadline_light" NOT NULL,
    "health" "health" NOT NULL,
    "stage" "stage" NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "lead_unit_id" UUID NOT NULL,

    CONSTRAINT "snapshot_item_pkey" PRIMARY KEY ("commitment_id","from_day")
);

-- CreateTable
CREATE TABLE "export" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "report" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" "export_state" NOT NULL DEFAULT 'waiting',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "file_name" TEXT,
    "media_type" TEXT,
    "byte_count" INTEGER,
    "sha256" BYTEA,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_chunk" (
    "export_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "export_chunk_pkey" PRIMARY KEY ("export_id","number")
);

-- CreateIndex
CREATE INDEX "snapshot_item_from_day_to_day_idx" ON "snapshot_item"("from_day", "to_day");

-- CreateIndex
CREATE INDEX "export_person_id_requested_at_idx" ON "export"("person_id", "requested_at");

-- CreateIndex
CREATE INDEX "export_expires_at_idx" ON "export"("expires_at");

-- AddForeignKey
ALTER TABLE "snapshot_item" ADD CONSTRAINT "snapshot_item_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_item" ADD CONSTRAINT "snapshot_item_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_chunk" ADD CONSTRAINT "export_chunk_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "export"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- rules ----------
ALTER TABLE snapshot_item ADD CONSTRAINT snapshot_item_range CHECK (to_day IS NULL OR to_day >= from_day);
CREATE UNIQUE INDEX snapshot_item_one_open ON snapshot_item (commitment_id) WHERE to_day IS NULL;
ALTER TABLE export ADD CONSTRAINT export_progress CHECK (progress >= 0 AND (total IS NULL OR total >= 0));
ALTER TABLE export ADD CONSTRAINT export_done_is_whole CHECK (
  state <> 'done' OR num_nulls(file_name, media_type, byte_count, sha256, ended_at) = 0);
ALTER TABLE export ADD CONSTRAINT export_failed_says_why CHECK ((state = 'failed') = (failure IS NOT NULL));
ALTER TABLE export ADD CONSTRAINT export_sha256_length CHECK (sha256 IS NULL OR octet_length(sha256) = 32);
ALTER TABLE export ADD CONSTRAINT export_expires_after_request CHECK (expires_at > requested_at);

-- The conversion rates, and what a fact was before, ask for the edits of an item alone; most events are of another kind.
CREATE INDEX audit_event_edits ON audit_event (commitment_id) WHERE action = 'commitment.edited';

DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON snapshot_day, snapshot_item TO %I', app);
  -- a finished file is no record: it expires
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON export, export_chunk TO %I', app);
END $$;
