/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.ForeignKey;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.TidemarkSession;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code browse CONNECTION [SCHEMA[.TABLE]]}: what is behind a connection. */
@Command(name = "browse", sortOptions = false)
public final class BrowseCommand extends SessionCommand {

	@Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "connection")
	private String connection = ""; //$NON-NLS-1$

	@Parameters(index = "1", arity = "0..1", paramLabel = "SCHEMA[.TABLE]", descriptionKey = "browse.place")
	private @Nullable String place;

	/** @param runtime what it works with */
	public BrowseCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session) throws TidemarkException {
		IProgressMonitor monitor = runtime().monitor();
		try (CatalogBrowser browser = session.connections().browse(connection)) {
			String name = place;
			List<String> schemas = browser.schemas(monitor);
			if (name == null) {
				schemas(schemas, browser.defaultSchema());
				if (schemas.size() == 1 && !runtime().json()) {
					tables(browser.tables(schemas.get(0), monitor));
				}
			} else if (schemas.contains(name)) {
				tables(browser.tables(name, monitor));
			} else {
				TableInfo table = browser.table(parse(name, browser), monitor);
				if (runtime().json()) {
					runtime().jsonLines().object(json -> write(json, table));
				} else {
					table(table);
				}
			}
		}
		return 0;
	}

	private static TableName parse(String text, CatalogBrowser browser) throws TidemarkException {
		try {
			TableName name = TableName.parse(text);
			return name.schema() == null ? name.inSchema(browser.defaultSchema()) : name;
		} catch (IllegalArgumentException e) {
			throw new TidemarkException(ProblemKind.USAGE, MessageFormat.format(Messages.Browse_noName, text),
					Messages.Browse_noName_remedy, e);
		}
	}

	private void schemas(List<String> schemas, String defaultSchema) {
		JsonLines lines = runtime().jsonLines();
		for (String schema : schemas) {
			boolean isDefault = schema.equals(defaultSchema);
			if (runtime().json()) {
				lines.object(json -> {
					json.writeStringField("schema", schema); //$NON-NLS-1$
					json.writeBooleanField("default", isDefault); //$NON-NLS-1$
				});
			} else {
				runtime().out().println(isDefault ? MessageFormat.format(Messages.Browse_default, schema) : schema);
			}
		}
	}

	private void tables(List<TableSummary> tables) {
		JsonLines lines = runtime().jsonLines();
		TextTable text = new TextTable().left(Messages.Column_table).left(Messages.Column_kind)
				.right(Messages.Column_rows).left(Messages.Column_comment);
		for (TableSummary table : tables) {
			text.row(table.name().toString(), kind(table.kind()), Figures.count(table.rowEstimate()),
					Figures.text(table.comment()));
			if (runtime().json()) {
				lines.object(json -> {
					json.writeStringField("table", table.name().toString()); //$NON-NLS-1$
					json.writeStringField("kind", table.kind().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
					JsonLines.known(json, "rows", table.rowEstimate()); //$NON-NLS-1$
					JsonLines.text(json, "comment", table.comment()); //$NON-NLS-1$
				});
			}
		}
		if (!runtime().json()) {
			text.print(runtime().out());
		}
	}

	private void table(TableInfo table) {
		runtime().out().println(MessageFormat.format(Messages.Browse_table, table.name(), kind(table.kind()),
				Figures.count(table.rowEstimate()), Figures.text(table.comment())));
		TextTable columns = new TextTable().left(Messages.Column_column).left(Messages.Column_type)
				.left(Messages.Column_nullable).left(Messages.Column_default).left(Messages.Column_key)
				.left(Messages.Column_comment);
		for (Column column : table.columns()) {
			int key = table.primaryKey().indexOf(column.name());
			columns.row(column.name(), column.nativeType(), column.nullable() ? Messages.Yes : Messages.No,
					Figures.text(column.defaultValue()), key < 0 ? "" : Integer.toString(key + 1), //$NON-NLS-1$
					Figures.text(column.comment()));
		}
		columns.print(runtime().out());
		for (Index index : table.indexes()) {
			runtime().out()
					.println(MessageFormat.format(index.unique() ? Messages.Browse_unique : Messages.Browse_index,
							index.name(), String.join(", ", index.columns()))); //$NON-NLS-1$
		}
		for (ForeignKey reference : table.foreignKeys()) {
			runtime().out().println(MessageFormat.format(Messages.Browse_reference,
					String.join(", ", reference.columns()), reference.parent(), //$NON-NLS-1$
					String.join(", ", reference.parentColumns()))); //$NON-NLS-1$
		}
	}

	private static String kind(TableKind kind) {
		return kind == TableKind.VIEW ? Messages.Kind_view : Messages.Kind_table;
	}

	private static void write(JsonGenerator json, TableInfo table) throws IOException {
		json.writeStringField("table", table.name().toString()); //$NON-NLS-1$
		json.writeStringField("kind", table.kind().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		JsonLines.known(json, "rows", table.rowEstimate()); //$NON-NLS-1$
		JsonLines.text(json, "comment", table.comment()); //$NON-NLS-1$
		json.writeArrayFieldStart("columns"); //$NON-NLS-1$
		for (Column column : table.columns()) {
			json.writeStartObject();
			json.writeStringField("name", column.name()); //$NON-NLS-1$
			json.writeStringField("type", column.nativeType()); //$NON-NLS-1$
			json.writeBooleanField("nullable", column.nullable()); //$NON-NLS-1$
			JsonLines.text(json, "default", column.defaultValue()); //$NON-NLS-1$
			JsonLines.text(json, "comment", column.comment()); //$NON-NLS-1$
			json.writeBooleanField("auto_increment", column.autoIncrement()); //$NON-NLS-1$
			json.writeBooleanField("generated", column.generated()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
		JsonLines.texts(json, "primary_key", table.primaryKey()); //$NON-NLS-1$
		json.writeArrayFieldStart("indexes"); //$NON-NLS-1$
		for (Index index : table.indexes()) {
			json.writeStartObject();
			json.writeStringField("name", index.name()); //$NON-NLS-1$
			JsonLines.texts(json, "columns", index.columns()); //$NON-NLS-1$
			json.writeBooleanField("unique", index.unique()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("foreign_keys"); //$NON-NLS-1$
		for (ForeignKey reference : table.foreignKeys()) {
			json.writeStartObject();
			JsonLines.texts(json, "columns", reference.columns()); //$NON-NLS-1$
			json.writeStringField("parent", reference.parent().toString()); //$NON-NLS-1$
			JsonLines.texts(json, "parent_columns", reference.parentColumns()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
