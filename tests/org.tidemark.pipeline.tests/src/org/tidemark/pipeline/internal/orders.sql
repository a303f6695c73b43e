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
-- risingwave: TABLE orders
CREATE TABLE IF NOT EXISTS "public"."orders" (
  "id" BIGINT,
  "note" VARCHAR,
  "amount" NUMERIC,
  "created-at" TIMESTAMPTZ,
  "doc" JSONB,
  "views" NUMERIC,
  "took" TIME,
  "raw" BYTEA,
  PRIMARY KEY ("id")
)
WITH (snapshot = 'true')
FROM "public"."shop_source" TABLE 'shop.orders';
-- undo: DROP TABLE IF EXISTS "public"."orders";
-- starrocks: TARGET_TABLE ods.orders
CREATE TABLE IF NOT EXISTS `ods`.`orders` (
  `id` BIGINT NOT NULL,
  `note` VARCHAR(1020) NULL,
  `amount` DECIMAL(12,2) NULL,
  `created_at` DATETIME NULL,
  `doc` JSON NULL,
  `views` DECIMAL(20,0) NULL,
  `took` VARCHAR(16) NULL,
  `raw` VARCHAR(32) NULL
)
PRIMARY KEY (`id`)
COMMENT 'Orders of the shop''s customers'
DISTRIBUTED BY HASH(`id`)
PROPERTIES (
  "replication_num" = "1",
  "enable_persistent_index" = "true",
  "fast_schema_evolution" = "true"
);
-- undo: DROP TABLE IF EXISTS `ods`.`orders`;
-- risingwave: SINK orders_sink
CREATE SINK IF NOT EXISTS "public"."orders_sink" AS
SELECT
  "id",
  "note",
  "amount",
  "created-at" AT TIME ZONE 'UTC' AS "created_at",
  "doc",
  "views",
  "took"::varchar AS "took",
  encode("raw", 'hex') AS "raw"
FROM "public"."orders"
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
  starrocks.table = 'orders'
);
-- undo: DROP SINK IF EXISTS "public"."orders_sink";
