/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Words;

/** Names, details and pictures of the tree's nodes. */
public final class CatalogLabels {

	private final Figures figures;

	/** @param figures how numbers are written */
	public CatalogLabels(Figures figures) {
		this.figures = figures;
	}

	/** The name. */
	public String name(CatalogItem item) {
		return switch (item) {
			case CatalogItem.Connection c -> c.settings().name();
			case CatalogItem.Group g -> Folders.name(g.path());
			case CatalogItem.More m -> NLS.bind(Messages.catalog_more, figures.rows(m.rest()));
			case CatalogItem.Schema s -> s.name();
			case CatalogItem.Table t -> t.summary().name().table();
			case CatalogItem.Folder f -> switch (f.kind()) {
				case COLUMNS -> Messages.catalog_columns;
				case KEYS -> Messages.catalog_keys;
				case INDEXES -> Messages.catalog_indexes;
			};
			case CatalogItem.ColumnPart c -> c.column().name();
			case CatalogItem.PrimaryKey ignored -> Messages.catalog_primaryKey;
			case CatalogItem.Reference r ->
				r.key().name().isEmpty() ? Messages.catalog_foreignKey : r.key().name();
			case CatalogItem.IndexPart i -> i.index().name();
			case CatalogItem.Loading ignored -> Messages.catalog_loading;
			case CatalogItem.Problem p -> p.problem().getMessage();
			case CatalogItem.Cancelled ignored -> Messages.catalog_cancelled;
		};
	}

	/** What stands in a quieter colour behind the name; may be empty. */
	public String detail(CatalogItem item) {
		return switch (item) {
			case CatalogItem.Connection c -> connection(c);
			case CatalogItem.Table t -> table(t.summary());
			case CatalogItem.Folder f -> figures.rows(f.size());
			case CatalogItem.ColumnPart c -> column(c.column());
			case CatalogItem.PrimaryKey k -> String.join(", ", k.columns()); //$NON-NLS-1$
			case CatalogItem.Reference r -> NLS.bind(Messages.catalog_reference,
					new Object[] { String.join(", ", r.key().columns()), r.key().parent(), //$NON-NLS-1$
							String.join(", ", r.key().parentColumns()) }); //$NON-NLS-1$
			case CatalogItem.IndexPart i -> i.index().unique()
					? NLS.bind(Messages.catalog_unique, String.join(", ", i.index().columns())) //$NON-NLS-1$
					: String.join(", ", i.index().columns()); //$NON-NLS-1$
			case CatalogItem.Problem ignored -> Messages.catalog_retry;
			case CatalogItem.Cancelled ignored -> Messages.catalog_retry;
			case CatalogItem.Group ignored -> ""; //$NON-NLS-1$
			case CatalogItem.More ignored -> Messages.catalog_moreHow;
			case CatalogItem.Schema ignored -> ""; //$NON-NLS-1$
			case CatalogItem.Loading ignored -> ""; //$NON-NLS-1$
		};
	}

	/** As {@link #detail(CatalogItem)}, with what was found out of the node since. */
	public String detail(CatalogNode node) {
		return node.rows() < 0 ? detail(node.item()) : NLS.bind(Messages.catalog_rows, figures.rows(node.rows()));
	}

	/** As {@link #tip(CatalogItem)}, with the server while the connection is open. */
	public String tip(CatalogNode node) {
		String tip = tip(node.item());
		return node.item() instanceof CatalogItem.Connection
				? node.server()
						.map(s -> NLS.bind(Messages.catalog_serverTip, new Object[] { tip,
								(s.product() + ' ' + s.version()).strip(), s.driver(),
								s.tls().isEmpty() ? Messages.test_noTls : s.tls() }))
						.orElseGet(() -> NLS.bind(Messages.catalog_closedTip, tip))
				: tip;
	}

	/** Whether a connection is opened for reading alone, as its options say. */
	public static boolean readOnly(ConnectionSettings settings) {
		String mode = settings.options().get("mode"); //$NON-NLS-1$
		return "ro".equals(mode) || "true".equals(settings.options().get("readOnly")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** What a person sees who rests on a node; may be empty. */
	public String tip(CatalogItem item) {
		return switch (item) {
			case CatalogItem.Connection c -> NLS.bind(Messages.catalog_connectionTip, new Object[] {
					c.settings().name(), c.connectorName(), place(c.settings()),
					Words.of(c.settings().environment()) });
			case CatalogItem.Table t -> text(t.summary().comment());
			case CatalogItem.ColumnPart c -> text(c.column().comment());
			case CatalogItem.Problem p -> p.problem().summary();
			default -> ""; //$NON-NLS-1$
		};
	}

	/** The picture. */
	public Icon icon(CatalogItem item) {
		return switch (item) {
			case CatalogItem.Connection c -> c.fileBased() ? Icon.DATABASE_FILE : Icon.CONNECTION;
			case CatalogItem.Group ignored -> Icon.FOLDER;
			case CatalogItem.More ignored -> Icon.LOADING;
			case CatalogItem.Schema ignored -> Icon.SCHEMA;
			case CatalogItem.Table t -> t.summary().kind() == TableKind.VIEW ? Icon.VIEW : Icon.TABLE;
			case CatalogItem.Folder ignored -> Icon.FOLDER;
			case CatalogItem.ColumnPart c -> c.key() ? Icon.KEY : Icon.COLUMN;
			case CatalogItem.PrimaryKey ignored -> Icon.KEY;
			case CatalogItem.Reference ignored -> Icon.FOREIGN_KEY;
			case CatalogItem.IndexPart ignored -> Icon.INDEX;
			case CatalogItem.Loading ignored -> Icon.LOADING;
			case CatalogItem.Problem ignored -> Icon.ERROR;
			case CatalogItem.Cancelled ignored -> Icon.STATUS_CANCELLED;
		};
	}

	/** Where a connection leads: host, port and database, or the file. */
	public static String place(ConnectionSettings settings) {
		StringBuilder place = new StringBuilder();
		String host = settings.host();
		if (host != null) {
			place.append(host);
			if (settings.port() > 0) {
				place.append(':').append(settings.port());
			}
			place.append('/');
		}
		return place.append(text(settings.database())).toString();
	}

	private static String connection(CatalogItem.Connection connection) {
		Environment environment = connection.settings().environment();
		return environment == Environment.DEV ? connection.connectorName()
				: NLS.bind(Messages.catalog_pair, connection.connectorName(), Words.of(environment));
	}

	private String table(TableSummary summary) {
		return summary.rowEstimate() < 0 ? "" //$NON-NLS-1$
				: NLS.bind(Messages.catalog_rowEstimate, figures.rows(summary.rowEstimate()));
	}

	private static String column(Column column) {
		List<String> words = new ArrayList<>();
		words.add(column.nativeType());
		if (!column.nullable()) {
			words.add(Messages.catalog_notNull);
		}
		if (column.autoIncrement()) {
			words.add(Messages.catalog_autoIncrement);
		}
		if (column.generated()) {
			words.add(Messages.catalog_generated);
		}
		return String.join(", ", words); //$NON-NLS-1$
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}
}
