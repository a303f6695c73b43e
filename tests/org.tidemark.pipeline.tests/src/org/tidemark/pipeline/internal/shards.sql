-- starrocks: TARGET_DATABASE ods
CREATE DATABASE IF NOT EXISTS `ods`;
-- starrocks: TARGET_TABLE ods.orders
CREATE TABLE IF NOT EXISTS `ods`.`orders` (
  `shard` VARCHAR(516) NOT NULL,
  `id` BIGINT NOT NULL,
  `note` VARCHAR(80) NULL
)
PRIMARY KEY (`shard`, `id`)
DISTRIBUTED BY HASH(`shard`, `id`)
PROPERTIES (
  "replication_num" = "1",
  "enable_persistent_index" = "true",
  "fast_schema_evolution" = "true"
);
-- undo: DROP TABLE IF EXISTS `ods`.`orders`;
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
  database.name = 'db_00,db_01',
  server.id = '2071133',
  ssl.mode = 'preferred'
);
-- undo: DROP SOURCE IF EXISTS "public"."shop_source";
-- risingwave: SESSION background_ddl
SET background_ddl = true;
-- risingwave: TABLE db_00_orders
CREATE TABLE IF NOT EXISTS "public"."db_00_orders" (
  "id" BIGINT,
  "note" VARCHAR,
  PRIMARY KEY ("id")
)
WITH (snapshot = 'true')
FROM "public"."shop_source" TABLE 'db_00.orders';
-- undo: DROP TABLE IF EXISTS "public"."db_00_orders";
-- risingwave: SINK db_00_orders_sink
CREATE SINK IF NOT EXISTS "public"."db_00_orders_sink" AS
SELECT
  'db_00.orders'::varchar AS "shard",
  "id",
  "note"
FROM "public"."db_00_orders"
WITH (
  connector = 'starrocks',
  type = 'upsert',
  primary_key = 'shard,id',
  starrocks.host = '10.0.0.7',
  starrocks.mysqlport = '9030',
  starrocks.httpport = '8030',
  starrocks.user = 'sync',
  starrocks.password = SECRET "public"."tidemark_starrocks",
  starrocks.database = 'ods',
  starrocks.table = 'orders'
);
-- undo: DROP SINK IF EXISTS "public"."db_00_orders_sink";
-- risingwave: TABLE db_01_orders
CREATE TABLE IF NOT EXISTS "public"."db_01_orders" (
  "id" BIGINT,
  "note" VARCHAR,
  PRIMARY KEY ("id")
)
WITH (snapshot = 'true')
FROM "public"."shop_source" TABLE 'db_01.orders';
-- undo: DROP TABLE IF EXISTS "public"."db_01_orders";
-- risingwave: SINK db_01_orders_sink
CREATE SINK IF NOT EXISTS "public"."db_01_orders_sink" AS
SELECT
  'db_01.orders'::varchar AS "shard",
  "id",
  "note"
FROM "public"."db_01_orders"
WITH (
  connector = 'starrocks',
  type = 'upsert',
  primary_key = 'shard,id',
  starrocks.host = '10.0.0.7',
  starrocks.mysqlport = '9030',
  starrocks.httpport = '8030',
  starrocks.user = 'sync',
  starrocks.password = SECRET "public"."tidemark_starrocks",
  starrocks.database = 'ods',
  starrocks.table = 'orders'
);
-- undo: DROP SINK IF EXISTS "public"."db_01_orders_sink";
-- risingwave: TABLE customers
CREATE TABLE IF NOT EXISTS "public"."customers" (
  "id" BIGINT,
  PRIMARY KEY ("id")
)
WITH (snapshot = 'true')
FROM "public"."shop_source" TABLE 'db_01.customers';
-- undo: DROP TABLE IF EXISTS "public"."customers";
-- starrocks: TARGET_TABLE ods.customers
CREATE TABLE IF NOT EXISTS `ods`.`customers` (
  `id` BIGINT NOT NULL
)
PRIMARY KEY (`id`)
DISTRIBUTED BY HASH(`id`)
PROPERTIES (
  "replication_num" = "1",
  "enable_persistent_index" = "true",
  "fast_schema_evolution" = "true"
);
-- undo: DROP TABLE IF EXISTS `ods`.`customers`;
-- risingwave: SINK customers_sink
CREATE SINK IF NOT EXISTS "public"."customers_sink" AS
SELECT
  "id"
FROM "public"."customers"
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
  starrocks.table = 'customers'
);
-- undo: DROP SINK IF EXISTS "public"."customers_sink";
