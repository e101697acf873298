-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('waiting', 'running', 'done', 'failed');

-- AlterTable
ALTER TABLE "setting" ADD COLUMN     "weekly_due_weekday" SMALLINT NOT NULL DEFAULT 5;

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
    "version" INTEGER NOT NULL DEFAULT 1,

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
CREATE INDEX "export_person_id_requested_at_idx" ON "export"("person_id", "requested_at");

-- CreateIndex
CREATE INDEX "export_expires_at_idx" ON "export"("expires_at");

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_chunk" ADD CONSTRAINT "export_chunk_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "export"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------- rules ----------
ALTER TABLE setting ADD CONSTRAINT setting_weekly_due_weekday CHECK (weekly_due_weekday BETWEEN 1 AND 7);
ALTER TABLE export ADD CONSTRAINT export_progress CHECK (progress >= 0 AND (total IS NULL OR total >= 0));
ALTER TABLE export ADD CONSTRAINT export_done_is_whole CHECK (
  state <> 'done' OR num_nulls(file_name, media_type, byte_count, sha256, ended_at) = 0);
ALTER TABLE export ADD CONSTRAINT export_failed_says_why CHECK ((state = 'failed') = (failure IS NOT NULL));
ALTER TABLE export ADD CONSTRAINT export_sha256_length CHECK (sha256 IS NULL OR octet_length(sha256) = 32);
ALTER TABLE export ADD CONSTRAINT export_expires_after_request CHECK (expires_at > requested_at);

DO $$
DECLARE
  app text := current_setting('app.role');
BEGIN
  -- a finished file is no record: it expires
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON export, export_chunk TO %I', app);
END $$;
