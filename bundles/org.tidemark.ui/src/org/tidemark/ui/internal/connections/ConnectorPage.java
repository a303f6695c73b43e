/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.connection.ConnectionForm;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks for the kind of system. */
final class ConnectorPage extends WizardPage {

	private final List<ConnectorDescriptor> connectors;
	private final ConnectionForm form;

	ConnectorPage(List<ConnectorDescriptor> connectors, ConnectionForm form) {
		super("connector"); //$NON-NLS-1$
		this.connectors = connectors;
		this.form = form;
		setTitle(Messages.wizard_connectorTitle);
		setDescription(Messages.wizard_connectorText);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Text search = WidgetIds.mark(new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
				"wizard.connectorFilter"); //$NON-NLS-1$
		search.setMessage(Messages.wizard_connectorFilter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		Composite area = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		TableViewer viewer = new TableViewer(area, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "wizard.connectors"); //$NON-NLS-1$
		Icons icons = new Icons(area);
		new TableColumns<>(viewer, layout, ConnectorDescriptor.class)
				.picture(Messages.wizard_connectorName, 190,
						c -> icons.image(c.fileBased() ? Icon.DATABASE_FILE : Icon.CONNECTION),
						ConnectorDescriptor::name)
				.text(Messages.wizard_connectorKind, 1, 110, ConnectorPage::kind)
				.text(Messages.wizard_connectorDescription, 1, 260, ConnectorDescriptor::description);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setInput(connectors);
		viewer.setSelection(new StructuredSelection(form.connector()));
		viewer.addSelectionChangedListener(e -> {
			if (e.getStructuredSelection().getFirstElement() instanceof ConnectorDescriptor chosen) {
				form.choose(chosen);
			}
			setPageComplete(!e.getStructuredSelection().isEmpty());
		});
		viewer.addDoubleClickListener(e -> {
			if (canFlipToNextPage()) {
				getContainer().showPage(getNextPage());
			}
		});
		search.addModifyListener(e -> {
			viewer.setFilters(new ViewerFilter() {
				@Override
				public boolean select(Viewer shown, Object parentElement, Object element) {
					return element instanceof ConnectorDescriptor each && matches(each, search.getText());
				}
			});
			if (viewer.getStructuredSelection().isEmpty() && viewer.getElementAt(0) != null) {
				viewer.setSelection(new StructuredSelection(viewer.getElementAt(0)));
			}
		});
		setControl(page);
	}

	private static boolean matches(ConnectorDescriptor connector, String text) {
		String all = (connector.name() + ' ' + connector.description() + ' ' + kind(connector))
				.toLowerCase(Locale.ROOT);
		return all.contains(text.strip().toLowerCase(Locale.ROOT));
	}

	private static String kind(ConnectorDescriptor connector) {
		if (connector.fileBased()) {
			return Messages.wizard_kindFile;
		}
		return connector.needsDatabase() ? Messages.wizard_kindServer : Messages.wizard_kindSearch;
	}
}
