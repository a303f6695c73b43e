/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.tidemark.core.connection.Environment;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem;
import org.tidemark.ui.internal.presenter.catalog.CatalogLabels;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.widget.Icons;

/** Shows a node's name, behind it what is known of it in a quieter colour, and the environment over its picture. */
final class TreeLabels extends ColumnLabelProvider implements IStyledLabelProvider {

	private final CatalogLabels labels;
	private final Icons icons;

	TreeLabels(CatalogLabels labels, Icons icons) {
		this.labels = labels;
		this.icons = icons;
	}

	@Override
	public StyledString getStyledText(Object element) {
		CatalogItem item = ((CatalogNode) element).item();
		StyledString text = new StyledString(labels.name(item));
		String detail = labels.detail(item);
		if (!detail.isEmpty()) {
			text.append("  " + detail, StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
		}
		return text;
	}

	@Override
	public String getText(Object element) {
		return labels.name(((CatalogNode) element).item());
	}

	@Override
	public Image getImage(Object element) {
		CatalogItem item = ((CatalogNode) element).item();
		Icon icon = labels.icon(item);
		Environment environment = item instanceof CatalogItem.Connection connection
				? connection.settings().environment()
				: Environment.DEV;
		return switch (environment) {
			case DEV -> icons.image(icon);
			case TEST -> icons.image(icon, Icon.ENVIRONMENT_TEST);
			case PROD -> icons.image(icon, Icon.ENVIRONMENT_PROD);
		};
	}

	@Override
	public String getToolTipText(Object element) {
		return labels.tip(((CatalogNode) element).item());
	}
}
