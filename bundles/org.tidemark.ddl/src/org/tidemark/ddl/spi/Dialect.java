/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.spi;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;

/** The SQL of one kind of database. Stateless; safe for use by several threads. */
public interface Dialect {

	/** Its id, the same as the connector's. */
	String id();

	/**
	 * The SQL for a version; this dialect where versions make no difference. A dialect that was not asked for a version
	 * writes what the versions in use take.
	 *
	 * @param version what the server says of itself: {@code 8.0.36}, {@code 11.4.5-MariaDB}, {@code 3.3.2-857dd73}
	 */
	default Dialect at(String version) {
		return this;
	}

	/** Quotes an identifier, whatever characters it has. */
	String quote(String identifier);

	/** Quotes a table's name with its schema, if it has one. */
	String quote(TableName table);

	/**
	 * What the values of a declared type mean.
	 *
	 * @param nativeType the declaration with length and sign as discovery reports it: {@code bigint(20) unsigned},
	 *                   {@code numeric(12,2)}, {@code timestamp(6) with time zone}, {@code character varying(200)}
	 */
	LogicalType logicalType(String nativeType);

	/**
	 * The type that a column gets in a new table.
	 *
	 * @param type  what its values mean
	 * @param inKey whether it is part of the primary key, which some databases cannot build on unlimited text
	 */
	TypeMapping typeFor(LogicalType type, boolean inKey);

	/**
	 * Whether a column that {@link #typeFor} makes for a type can hold a special value; true where the dialect does not
	 * know better, so that the database decides.
	 */
	default boolean holds(SpecialValue value, LogicalType type) {
		return true;
	}

	/** The table as {@link #createTable} makes it, with other types where those of the definition would not fit together. */
	default TableDefinition fitted(TableDefinition table) {
		return table;
	}

	/** The statements that make a table, without a trailing semicolon; the first is the {@code CREATE TABLE}. */
	List<String> createTable(TableDefinition table);

	/**
	 * The statements that add a column to a table; rows that are there get NULL in it.
	 *
	 * @param table  the table
	 * @param column the column, which may hold NULL
	 */
	List<String> addColumn(TableName table, ColumnDefinition column);

	/**
	 * The statements that give a column another type, nullability staying as the definition says; empty where the database
	 * cannot. A default of the column may be lost.
	 */
	default List<String> changeType(TableName table, ColumnDefinition column) {
		return List.of();
	}

	/**
	 * The statements that give a column a type of another kind, its values being read again from their text; empty where
	 * the database cannot. They fail on a value whose text cannot be read. A default of the column may be lost.
	 */
	default List<String> convertType(TableName table, ColumnDefinition column) {
		return changeType(table, column);
	}

	/** The statements that let a column hold NULL; empty where the database cannot. A default may be lost. */
	default List<String> allowNull(TableName table, ColumnDefinition column) {
		return List.of();
	}

	/** The statements that make a column refuse NULL; empty where the database cannot. They fail where a row has NULL. */
	default List<String> forbidNull(TableName table, ColumnDefinition column) {
		return List.of();
	}

	/** The statements that drop a column with its values; empty where the database cannot. */
	default List<String> dropColumn(TableName table, String column) {
		return List.of();
	}

	/** The statements that drop the primary key, keeping its columns; empty where the database cannot. */
	default List<String> dropKey(TableName table) {
		return List.of();
	}

	/** The statements that make a primary key of columns; empty where the database cannot. */
	default List<String> addKey(TableName table, List<String> columns) {
		return List.of();
	}

	/** The statements that give a column the comment of its definition; empty where the database cannot. */
	default List<String> comment(TableName table, ColumnDefinition column) {
		return List.of();
	}

	/** The statements that give a table a comment, or none for null; empty where the database cannot. */
	default List<String> comment(TableName table, @Nullable String comment) {
		return List.of();
	}

	/** Whether the database can do this; true where the dialect does not know better. */
	default boolean can(Ability ability) {
		return true;
	}
}
