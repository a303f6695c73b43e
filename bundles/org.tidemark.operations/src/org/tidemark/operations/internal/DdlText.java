/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.operations.DdlScript;

/** Writes a script for people to read and for the system's own client to run. */
final class DdlText {

	private final String comment;
	private final String end;

	/** @param system the dialect's id */
	DdlText(String system) {
		boolean requests = "opensearch".equals(system); //$NON-NLS-1$
		this.comment = requests ? "# " : "-- "; //$NON-NLS-1$ //$NON-NLS-2$
		this.end = requests ? "\n" : ";\n"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	String of(String job, String source, String version, List<DdlScript.Table> tables) {
		StringBuilder text = new StringBuilder();
		remark(text, NLS.bind(Messages.Ddl_head, job, source));
		if (!version.isEmpty()) {
			remark(text, NLS.bind(Messages.Ddl_version, version));
		}
		tables.forEach(table -> table(text, table));
		return text.toString();
	}

	private void table(StringBuilder text, DdlScript.Table table) {
		text.append('\n');
		remark(text, table.source() + " -> " + table.table().name()); //$NON-NLS-1$
		for (ColumnDefinition column : table.table().columns()) {
			Fidelity fidelity = column.type().fidelity();
			if (fidelity == Fidelity.LOSSY || fidelity == Fidelity.BLOCKED) {
				remark(text, fidelity.name().toLowerCase(Locale.ROOT) + ": " + column.name() + ' ' //$NON-NLS-1$
						+ column.type().declaration() + ": " + column.type().reason()); //$NON-NLS-1$
			}
		}
		if (table.alterations().isEmpty()) {
			remark(text, Messages.Ddl_same);
		}
		table.alterations().forEach(alteration -> alteration(text, alteration));
	}

	private void alteration(StringBuilder text, Alteration alteration) {
		if (!alteration.isPossible()) {
			remark(text, NLS.bind(Messages.Ddl_cannot, alteration.note()));
		} else if (alteration.destroysData()) {
			remark(text, NLS.bind(Messages.Ddl_destroys, alteration.note()));
			alteration.statements().forEach(s -> text.append((s + end).replaceAll("(?m)^(?=.)", comment))); //$NON-NLS-1$
		} else {
			if (!alteration.note().isEmpty()) {
				remark(text, alteration.note());
			}
			alteration.statements().forEach(s -> text.append(s).append(end));
		}
	}

	/** A comment on one line, whatever the names in it have. */
	private void remark(StringBuilder text, String remark) {
		text.append(comment).append(remark.replaceAll("\\R", " ").strip()).append('\n'); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
