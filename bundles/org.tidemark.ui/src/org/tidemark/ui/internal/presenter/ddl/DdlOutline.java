/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.schema.Column;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TableDifference;
import org.tidemark.operations.DdlScript;
import org.tidemark.ui.internal.presenter.ddl.OutlineItem.Kind;

/** Lists what a script does, by table, and where in its text. */
final class DdlOutline {

	private final DdlScript script;
	private final int base;
	private int at;

	/** @param base where the script begins in the text that is shown */
	DdlOutline(DdlScript script, int base) {
		this.script = script;
		this.base = base;
	}

	List<OutlineItem> items() {
		at = 0;
		if (script.tables().isEmpty()) {
			return DdlScript.FLINK.equals(script.system()) ? List.of() : statements();
		}
		return script.tables().stream().map(this::table).toList();
	}

	private OutlineItem table(DdlScript.Table table) {
		String head = table.source() + " -> " + table.table().name(); //$NON-NLS-1$
		int start = find(line(head));
		List<OutlineItem> items = new ArrayList<>();
		for (Alteration alteration : table.alterations()) {
			items.add(alteration(alteration));
		}
		if (items.isEmpty()) {
			items.add(OutlineItem.leaf(Kind.SAME, Messages.outline_same, base + start, 0));
		}
		return new OutlineItem(Kind.TABLE, table.table().name().toString(), base + start, line(head).length(), items);
	}

	private OutlineItem alteration(Alteration alteration) {
		String what = what(alteration.difference());
		if (!alteration.isPossible()) {
			return OutlineItem.leaf(Kind.IMPOSSIBLE, NLS.bind(Messages.outline_impossible, what), base + at, 0);
		}
		String first = alteration.statements().get(0);
		int start = find(first.lines().findFirst().orElse(first));
		int end = start;
		for (String sql : alteration.statements()) {
			String last = sql.substring(sql.lastIndexOf('\n') + 1);
			end = find(last) + last.length();
			at = end;
		}
		Kind kind = alteration.destroysData() ? Kind.DESTRUCTIVE : kind(alteration.difference());
		String label = alteration.destroysData() ? NLS.bind(Messages.outline_destructive, what) : what;
		return OutlineItem.leaf(kind, label, base + start, end - start);
	}

	/** Where something stands behind what was found before; there when it is not found. */
	private int find(String text) {
		int found = script.text().indexOf(text, at);
		at = Math.max(at, found);
		return at;
	}

	private static String line(String text) {
		return text.replaceAll("\\R", " ").strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Kind kind(TableDifference difference) {
		return switch (difference) {
			case TableDifference.MissingTable d -> Kind.ADDED;
			case TableDifference.MissingColumn d -> Kind.ADDED;
			case TableDifference.MissingKey d -> Kind.ADDED;
			case TableDifference.ExtraColumn d -> Kind.DROPPED;
			case TableDifference.ExtraKey d -> Kind.DROPPED;
			case TableDifference.DifferentType d -> Kind.CHANGED;
			case TableDifference.DifferentNullability d -> Kind.CHANGED;
			case TableDifference.DifferentColumnComment d -> Kind.CHANGED;
			case TableDifference.DifferentTableComment d -> Kind.CHANGED;
		};
	}

	private static String what(TableDifference difference) {
		return switch (difference) {
			case TableDifference.MissingTable d -> Messages.outline_addTable;
			case TableDifference.MissingColumn d -> bind(Messages.outline_addColumn, d.column());
			case TableDifference.MissingKey d -> bind(Messages.outline_addKey, d.columns());
			case TableDifference.ExtraColumn d -> NLS.bind(Messages.outline_dropColumn, d.column().name());
			case TableDifference.ExtraKey d -> bind(Messages.outline_dropKey, d.columns());
			case TableDifference.DifferentType d -> retyped(d.live(), d.expected());
			case TableDifference.DifferentNullability d -> bind(Messages.outline_nullability, d.expected());
			case TableDifference.DifferentColumnComment d -> bind(Messages.outline_columnComment, d.expected());
			case TableDifference.DifferentTableComment d -> Messages.outline_tableComment;
		};
	}

	private static String bind(String message, ColumnDefinition column) {
		return NLS.bind(message, column.name());
	}

	private static String bind(String message, List<String> columns) {
		return NLS.bind(message, String.join(", ", columns)); //$NON-NLS-1$
	}

	private static String retyped(Column live, ColumnDefinition expected) {
		return NLS.bind(Messages.outline_retype,
				new Object[] { expected.name(), live.nativeType(), expected.type().declaration() });
	}

	/** The statements of a script of which nothing is known but its text. */
	private List<OutlineItem> statements() {
		List<OutlineItem> items = new ArrayList<>();
		List<SqlToken> statement = new ArrayList<>();
		for (SqlToken token : new SqlScanner(script.text(), "--").scan()) { //$NON-NLS-1$
			if (token.kind() == SqlToken.Kind.COMMENT) {
				commented(token).ifPresent(items::add);
			} else if (token.kind() == SqlToken.Kind.END) {
				statement(statement).ifPresent(items::add);
				statement.clear();
			} else {
				statement.add(token);
			}
		}
		return items;
	}

	/** A statement that would destroy data stands in the text as a remark. */
	private Optional<OutlineItem> commented(SqlToken comment) {
		String text = comment.in(script.text()).substring(2).strip();
		boolean destroys = text.startsWith("DROP ") || text.startsWith("TRUNCATE "); //$NON-NLS-1$ //$NON-NLS-2$
		return destroys
				? Optional.of(OutlineItem.leaf(Kind.DESTRUCTIVE, NLS.bind(Messages.outline_destructive, text),
						base + comment.offset(), comment.length()))
				: Optional.empty();
	}

	private Optional<OutlineItem> statement(List<SqlToken> tokens) {
		if (tokens.isEmpty()) {
			return Optional.empty();
		}
		SqlToken first = tokens.get(0);
		SqlToken last = tokens.get(tokens.size() - 1);
		String verb = first.in(script.text()).toUpperCase(Locale.ROOT);
		Kind kind = switch (verb) {
			case "CREATE" -> Kind.ADDED; //$NON-NLS-1$
			case "DROP", "TRUNCATE" -> Kind.DROPPED; //$NON-NLS-1$ //$NON-NLS-2$
			default -> Kind.CHANGED;
		};
		String sql = script.text().substring(first.offset(), last.end());
		return Optional.of(OutlineItem.leaf(kind, label(sql), base + first.offset(), last.end() - first.offset()));
	}

	/** The first words, up to what is in brackets. */
	private static String label(String sql) {
		String line = line(sql.lines().findFirst().orElse(sql));
		int bracket = line.indexOf('(');
		return (bracket < 0 ? line : line.substring(0, bracket)).replace("IF NOT EXISTS ", "").strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
