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

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.commands.Commands;
import org.tidemark.ui.internal.data.DataEditorInput;
import org.tidemark.ui.internal.data.DataEditors;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;
import org.tidemark.ui.internal.presenter.connection.ConnectionTest;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.Services;

/** What can be done in the Connections view, in its tool bar, its menu and by keys. */
final class ConnectionActions {

	private final ConnectionsView view;
	private final IViewSite site;
	private final ConnectionTree tree;
	private final ConnectionsPresenter presenter;
	private final Services services;
	private final IAction create;
	private final IAction edit;
	private final IAction test;
	private final IAction delete;
	private final IAction refresh;
	private final IAction stop;
	private final IAction copy;
	private final IAction preview;

	ConnectionActions(ConnectionsView view, ConnectionTree tree, ConnectionsPresenter presenter, Services services) {
		this.view = view;
		this.site = view.getViewSite();
		this.tree = tree;
		this.presenter = presenter;
		this.services = services;
		create = new Act("connections.new", Messages.connections_new, Icon.ADD, //$NON-NLS-1$
				() -> Commands.execute(site, Commands.NEW_CONNECTION));
		edit = new Act("connections.edit", Messages.connections_edit, Icon.EDIT, this::edit); //$NON-NLS-1$
		test = new Act("connections.test", Messages.connections_test, Icon.TEST, this::test); //$NON-NLS-1$
		delete = new Act("connections.delete", Messages.connections_delete, Icon.DELETE, this::delete); //$NON-NLS-1$
		refresh = new Act("connections.refresh", Messages.refresh, Icon.REFRESH, this::refresh); //$NON-NLS-1$
		stop = new Act("connections.stop", Messages.connections_stop, Icon.CANCEL, //$NON-NLS-1$
				() -> tree.selection().forEach(presenter::cancel));
		preview = new Act("connections.preview", Messages.connections_preview, Icon.PREVIEW, this::preview); //$NON-NLS-1$
		copy = new Act("connections.copy", Messages.connections_copy, Icon.COPY, this::copy); //$NON-NLS-1$
	}

	void install() {
		IToolBarManager bar = site.getActionBars().getToolBarManager();
		bar.add(create);
		bar.add(test);
		bar.add(refresh);
		IHandlerService handlers = site.getService(IHandlerService.class);
		handlers.activateHandler(IWorkbenchCommandConstants.FILE_REFRESH, new ActionHandler(refresh));
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, new ActionHandler(delete));
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new ActionHandler(copy));
		refresh.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
		delete.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_DELETE);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		tree.viewer().addSelectionChangedListener(e -> enable());
		tree.viewer().addDoubleClickListener(e -> tree.toggle());
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> fill(menu));
		Menu control = menu.createContextMenu(tree.viewer().getTree());
		WidgetIds.mark(control, "connections.menu"); //$NON-NLS-1$
		tree.viewer().getTree().setMenu(control);
		site.registerContextMenu(menu, tree.viewer());
		enable();
	}

	private void fill(MenuManager menu) {
		menu.add(create);
		if (tree.connection().isPresent()) {
			menu.add(edit);
			menu.add(test);
			menu.add(new Separator());
			menu.add(copy);
			menu.add(delete);
		}
		if (!tables().isEmpty()) {
			menu.add(new Separator());
			menu.add(preview);
		}
		menu.add(new Separator());
		if (tree.selection().stream().anyMatch(ConnectionActions::waits)) {
			menu.add(stop);
		}
		menu.add(refresh);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private static boolean waits(CatalogNode node) {
		return node.state() == CatalogNode.State.LOADING || node.item() instanceof CatalogItem.Loading;
	}

	private List<CatalogNode> tables() {
		return tree.selection().stream().filter(node -> node.item() instanceof CatalogItem.Table).toList();
	}

	private void preview() {
		for (CatalogNode node : tables()) {
			if (node.item() instanceof CatalogItem.Table table) {
				node.connection().ifPresent(c -> DataEditors.open(site.getPage(), new DataEditorInput(
						c.settings().name(), c.settings().connector(), c.settings().environment(),
						table.summary().name())));
			}
		}
	}

	private void enable() {
		boolean one = tree.connection().isPresent();
		boolean connections = !tree.selection().isEmpty()
				&& tree.selection().stream().allMatch(node -> node.item() instanceof CatalogItem.Connection);
		edit.setEnabled(one);
		test.setEnabled(one);
		copy.setEnabled(!tree.selection().isEmpty());
		delete.setEnabled(connections);
	}

	private void edit() {
		tree.connection().ifPresent(c -> new ConnectionWizardOpener(site, services).edit(c.settings().name()));
	}

	private void test() {
		tree.connection().ifPresent(c -> {
			String name = c.settings().name();
			new ConnectionTestDialog(site.getShell(), name, changed -> ConnectionTest.ofStored(services.session(),
					services.background(), name, changed)).open();
		});
	}

	private void delete() {
		List<String> names = tree.selection().stream().flatMap(node -> node.connection().stream())
				.map(c -> c.settings().name()).distinct().toList();
		String question = NLS.bind(Messages.connections_deleteQuestion, String.join(", ", names)); //$NON-NLS-1$
		if (MessageDialog.openConfirm(site.getShell(), Messages.connections_deleteTitle, question)) {
			names.forEach(presenter::remove);
		}
	}

	private void refresh() {
		List<CatalogNode> selected = tree.selection();
		if (selected.isEmpty()) {
			presenter.reload();
		} else {
			selected.forEach(presenter::refresh);
		}
	}

	private void copy() {
		String names = String.join("\n", tree.selection().stream().map(tree::name).toList()); //$NON-NLS-1$
		Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
		clipboard.setContents(new Object[] { names }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
