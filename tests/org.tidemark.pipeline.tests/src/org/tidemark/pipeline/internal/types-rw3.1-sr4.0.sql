-- starrocks: TARGET_DATABASE ods
CREATE DATABASE IF NOT EXISTS `ods`;
-- risingwave: SCHEMA public
CREATE SCHEMA IF NOT EXISTS "public";
-- risingwave: SECRET tidemark_shop_mysql
CREATE SECRET IF NOT EXISTS "public"."tidemark_shop_mysql" WITH (backend = 'meta') AS ${secret:shop-mysql};
-- undo: DROP SECRET IF EXISTS "public"."tidemark_shop_mysql";
-- risingwave: SECRET tidemark_starrocks
CREATE SECRET IF NOT EXISTS "public"."tidemark_starrocks" WITH (backend = 'meta') AS ${secret:starrocks};
-- undo: DROP SECRET IF EXISTS "public"."tidemark_starrocks";
-- risingwave: SOURCE shop_source
CREATE SOURCE IF NOT EXISTS "public"."shop_source" WITH (
  connector = 'mysql-cdc',
  hostname = '10.0.0.7',
  port = '3306',
  username = 'sync',
  password = SECRET "public"."tidemark_shop_mysql",
  database.name = 'shop',
  server.id = '2071133',
  ssl.mode = 'preferred',
  debezium.bigint.unsigned.handling.mode = 'precise'
);
-- undo: DROP SOURCE IF EXISTS "public"."shop_source";
-- risingwave: SESSION background_ddl
SET background_ddl = true;
-- risingwave: TABLE all_types
CREATE TABLE IF NOT EXISTS "public"."all_types" (
  "id" INTEGER,
  "tiny" SMALLINT,
  "truth" SMALLINT,
  "tiny_u" SMALLINT,
  "small" SMALLINT,
  "small_u" INTEGER,
  "medium" INTEGER,
  "medium_u" BIGINT,
  "int_u" BIGINT,
  "big" BIGINT,
  "big_u" NUMERIC,
  "real4" REAL,
  "real8" DOUBLE PRECISION,
  "money" NUMERIC,
  "digits29" NUMERIC,
  "digits39" NUMERIC,
  "digits65" NUMERIC,
  "code" VARCHAR,
  "name" VARCHAR,
  "latin" VARCHAR,
  "text1" VARCHAR,
  "text2" VARCHAR,
  "text3" VARCHAR,
  "text4" VARCHAR,
  "day" DATE,
  "took" TIME,
  "local" TIMESTAMP,
  "moment" TIMESTAMPTZ,
  "born" INTEGER,
  "doc" JSONB,
  "bytes" BYTEA,
  "bytes2" BYTEA,
  "blob1" BYTEA,
  "blob2" BYTEA,
  "blob3" BYTEA,
  "blob4" BYTEA,
  "kind" VARCHAR,
  "flag" BOOLEAN,
  "flags" BYTEA,
  PRIMARY KEY ("id")
)
WITH (snapshot = 'true')
FROM "public"."shop_source" TABLE 'shop.all_types';
-- undo: DROP TABLE IF EXISTS "public"."all_types";
-- starrocks: TARGET_TABLE ods.all_types
CREATE TABLE IF NOT EXISTS `ods`.`all_types` (
  `id` INT NOT NULL,
  `tiny` SMALLINT NULL,
  `truth` SMALLINT NULL,
  `tiny_u` SMALLINT NULL,
  `small` SMALLINT NULL,
  `small_u` INT NULL,
  `medium` INT NULL,
  `medium_u` BIGINT NULL,
  `int_u` BIGINT NULL,
  `big` BIGINT NULL,
  `big_u` DECIMAL(20,0) NULL,
  `real4` FLOAT NULL,
  `real8` DOUBLE NULL,
  `money` DECIMAL(12,2) NULL,
  `digits29` DECIMAL(29,6) NULL,
  `digits39` DECIMAL(39,0) NULL,
  `digits65` DECIMAL(65,30) NULL,
  `code` VARCHAR(40) NULL,
  `name` VARCHAR(1020) NULL,
  `latin` VARCHAR(765) NULL,
  `text1` VARCHAR(1020) NULL,
  `text2` VARCHAR(262140) NULL,
  `text3` VARCHAR(1048576) NULL,
  `text4` VARCHAR(1048576) NULL,
  `day` DATE NULL,
  `took` VARCHAR(16) NULL,
  `local` DATETIME NULL,
  `moment` DATETIME NULL,
  `born` INT NULL,
  `doc` JSON NULL,
  `bytes` VARCHAR(32) NULL,
  `bytes2` VARCHAR(510) NULL,
  `blob1` VARCHAR(510) NULL,
  `blob2` VARCHAR(131070) NULL,
  `blob3` VARCHAR(1048576) NULL,
  `blob4` VARCHAR(1048576) NULL,
  `kind` VARCHAR(16) NULL,
  `flag` BOOLEAN NULL,
  `flags` VARCHAR(16) NULL
)
PRIMARY KEY (`id`)
DISTRIBUTED BY HASH(`id`)
PROPERTIES (
  "replication_num" = "1",
  "enable_persistent_index" = "true",
  "fast_schema_evolution" = "true"
);
-- undo: DROP TABLE IF EXISTS `ods`.`all_types`;
-- risingwave: SINK all_types_sink
CREATE SINK IF NOT EXISTS "public"."all_types_sink" AS
SELECT
  "id",
  "tiny",
  "truth",
  "tiny_u",
  "small",
  "small_u",
  "medium",
  "medium_u",
  "int_u",
  "big",
  "big_u",
  "real4",
  "real8",
  "money",
  "digits29",
  "digits39",
  "digits65",
  "code",
  "name",
  "latin",
  "text1",
  "text2",
  "text3",
  "text4",
  "day",
  "took"::varchar AS "took",
  "local",
  "moment" AT TIME ZONE 'UTC' AS "moment",
  "born",
  "doc",
  encode("bytes", 'hex') AS "bytes",
  encode("bytes2", 'hex') AS "bytes2",
  encode("blob1", 'hex') AS "blob1",
  encode("blob2", 'hex') AS "blob2",
  encode("blob3", 'hex') AS "blob3",
  encode("blob4", 'hex') AS "blob4",
  "kind",
  "flag",
  encode("flags", 'hex') AS "flags"
FROM "public"."all_types"
WITH (
  connector = 'starrocks',
  type = 'upsert',
  primary_key = 'id',
  starrocks.host = '10.0.0.7',
  starrocks.mysqlport = '9030',
  starrocks.httpport = '8030',
  starrocks.user = 'sync',
  starrocks.password = SECRET "public"."tidemark_starrocks",
  starrocks.database = 'ods',
  starrocks.table = 'all_types'
);
-- undo: DROP SINK IF EXISTS "public"."all_types_sink";
