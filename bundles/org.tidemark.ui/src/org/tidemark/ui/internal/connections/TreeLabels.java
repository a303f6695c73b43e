/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem;
import org.tidemark.ui.internal.presenter.catalog.CatalogLabels;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.widget.EnvironmentColors;
import org.tidemark.ui.internal.widget.Icons;

/**
 * Shows a node's name, behind it what is known of it in a quieter colour. A connection bears the colour of what it is for,
 * which the word behind it and the mark on its picture say as well; further marks say that it is open, secured, read-only.
 */
final class TreeLabels extends ColumnLabelProvider implements IStyledLabelProvider {

	private final CatalogLabels labels;
	private final Icons icons;
	private final ColorRegistry colors = EnvironmentColors.registry();

	TreeLabels(CatalogLabels labels, Icons icons) {
		this.labels = labels;
		this.icons = icons;
	}

	@Override
	public StyledString getStyledText(Object element) {
		CatalogNode node = (CatalogNode) element;
		StyledString text = new StyledString(labels.name(node.item()), styler(node.item()));
		String detail = labels.detail(node);
		if (!detail.isEmpty()) {
			text.append("  " + detail, StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
		}
		return text;
	}

	private @Nullable Styler styler(CatalogItem item) {
		if (!(item instanceof CatalogItem.Connection connection)) {
			return null;
		}
		String color = EnvironmentColors.id(connection.settings().environment());
		return new Styler() {
			@Override
			public void applyStyles(@Nullable TextStyle style) {
				if (style != null) {
					style.foreground = colors.get(color);
				}
			}
		};
	}

	@Override
	public String getText(Object element) {
		return labels.name(((CatalogNode) element).item());
	}

	@Override
	public Image getImage(Object element) {
		CatalogNode node = (CatalogNode) element;
		Icon icon = labels.icon(node.item());
		return node.item() instanceof CatalogItem.Connection connection
				? icons.image(icon, marks(connection.settings(), node.server().isPresent()))
				: icons.image(icon);
	}

	private static Map<Integer, Icon> marks(ConnectionSettings settings, boolean open) {
		Map<Integer, Icon> marks = new HashMap<>();
		if (settings.environment() != Environment.DEV) {
			marks.put(IDecoration.BOTTOM_RIGHT,
					settings.environment() == Environment.TEST ? Icon.ENVIRONMENT_TEST : Icon.ENVIRONMENT_PROD);
		}
		if (open) {
			marks.put(IDecoration.BOTTOM_LEFT, Icon.OVERLAY_CONNECTED);
		}
		if (settings.host() != null && settings.tls().mode().compareTo(TlsMode.REQUIRED) >= 0) {
			marks.put(IDecoration.TOP_RIGHT, Icon.OVERLAY_TLS);
		}
		if (CatalogLabels.readOnly(settings)) {
			marks.put(IDecoration.TOP_LEFT, Icon.OVERLAY_READ_ONLY);
		}
		return marks;
	}

	@Override
	public @Nullable String getToolTipText(Object element) {
		String tip = labels.tip((CatalogNode) element);
		return tip.isEmpty() ? null : tip;
	}
}
