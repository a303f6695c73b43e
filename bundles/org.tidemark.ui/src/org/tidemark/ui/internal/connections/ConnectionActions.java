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

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.commands.Commands;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode.State;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;
import org.tidemark.ui.internal.presenter.connection.ConnectionTest;
import org.tidemark.ui.internal.transfer.ExportWizard;
import org.tidemark.ui.internal.transfer.ImportWizard;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.Services;

/** What can be done in the Connections view, in its tool bar, its menu and by keys. */
final class ConnectionActions {

	private final IViewSite site;
	private final ConnectionTree tree;
	private final ConnectionsPresenter presenter;
	private final Services services;
	private final FolderActions folders;
	private final TableActions tables;
	private final ConnectionClipboard clipboard;
	private final IAction create;
	private final IAction edit;
	private final IAction test;
	private final IAction connect;
	private final IAction disconnect;
	private final IAction delete;
	private final IAction refresh;
	private final IAction stop;
	private final IAction copy;
	private final IAction paste;
	private final IAction importing;
	private final IAction exporting;

	ConnectionActions(ConnectionsView view, ConnectionTree tree, ConnectionsPresenter presenter, Services services) {
		this.site = view.getViewSite();
		this.tree = tree;
		this.presenter = presenter;
		this.services = services;
		folders = new FolderActions(site.getShell(), tree, presenter);
		tables = new TableActions(site, tree, presenter, services);
		clipboard = new ConnectionClipboard(site.getShell(), tree, presenter, services);
		new TreeDragAndDrop(tree, presenter, tables);
		create = new Act("connections.new", Messages.connections_new, Icon.ADD, //$NON-NLS-1$
				() -> Commands.execute(site, Commands.NEW_CONNECTION));
		edit = new Act("connections.edit", Messages.connections_edit, Icon.EDIT, this::edit); //$NON-NLS-1$
		test = new Act("connections.test", Messages.connections_test, Icon.TEST, this::test); //$NON-NLS-1$
		connect = new Act("connections.connect", Messages.explorer_connect, Icon.CONNECT, this::connect); //$NON-NLS-1$
		disconnect = new Act("connections.disconnect", Messages.explorer_disconnect, Icon.DISCONNECT, //$NON-NLS-1$
				() -> tree.selection().forEach(presenter::disconnect));
		delete = new Act("connections.delete", Messages.connections_delete, Icon.DELETE, this::delete); //$NON-NLS-1$
		refresh = new Act("connections.refresh", Messages.refresh, Icon.REFRESH, this::refresh); //$NON-NLS-1$
		stop = new Act("connections.stop", Messages.connections_stop, Icon.CANCEL, //$NON-NLS-1$
				() -> tree.selection().forEach(presenter::cancel));
		copy = new Act("connections.copy", Messages.connections_copy, Icon.COPY, //$NON-NLS-1$
				() -> clipboard.copy(folders.connections()));
		paste = new Act("connections.paste", Messages.explorer_paste, Icon.PASTE, clipboard::paste); //$NON-NLS-1$
		importing = new Act("connections.import", Messages.explorer_import, Icon.IMPORT, //$NON-NLS-1$
				() -> ImportWizard.open(site.getShell(), services));
		exporting = new Act("connections.export", Messages.explorer_export, Icon.EXPORT, //$NON-NLS-1$
				() -> ExportWizard.open(site.getShell(), services, folders.connections()));
	}

	void install() {
		IToolBarManager bar = site.getActionBars().getToolBarManager();
		for (IAction action : List.of(create, folders.create(), connect, disconnect, test, refresh)) {
			bar.add(action);
		}
		bar.add(connectedOnly());
		bar.add(new Act("connections.collapse", Messages.explorer_collapse, Icon.PREVIOUS, //$NON-NLS-1$
				() -> tree.viewer().collapseAll()));
		site.getActionBars().getMenuManager().add(importing);
		site.getActionBars().getMenuManager().add(exporting);
		handle(IWorkbenchCommandConstants.FILE_REFRESH, refresh);
		handle(IWorkbenchCommandConstants.EDIT_DELETE, new Act("connections.deleteAny", Messages.connections_delete, //$NON-NLS-1$
				Icon.DELETE, () -> (folders.folder().isPresent() ? folders.remove() : delete).run()));
		handle(IWorkbenchCommandConstants.EDIT_COPY, copy);
		handle(IWorkbenchCommandConstants.EDIT_PASTE, paste);
		handle(IWorkbenchCommandConstants.FILE_RENAME, folders.rename());
		handle(Commands.OPEN_SELECTED, new Act("connections.open", Messages.connections_edit, Icon.EDIT, //$NON-NLS-1$
				() -> {
					if (tables.tables().isEmpty()) {
						edit();
					} else {
						tables.preview();
					}
				}));
		delete.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_DELETE);
		edit.setActionDefinitionId(Commands.OPEN_SELECTED);
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

	private void handle(String command, IAction action) {
		site.getService(IHandlerService.class).activateHandler(command, new ActionHandler(action));
		action.setActionDefinitionId(command);
	}

	private IAction connectedOnly() {
		Action only = new Action(Messages.explorer_connectedOnly, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				tree.showConnectedOnly(isChecked());
			}
		};
		only.setId("connections.connectedOnly"); //$NON-NLS-1$
		only.setToolTipText(Messages.explorer_connectedOnly);
		only.setImageDescriptor(Icons.descriptor(Icon.FILTER));
		return only;
	}

	private void fill(MenuManager menu) {
		menu.add(create);
		menu.add(folders.create());
		if (!folders.connections().isEmpty()) {
			menu.add(new Separator());
			List.of(connect, disconnect, edit, folders.rename(), test).forEach(menu::add);
			menu.add(new Separator());
			List.of(copy, paste, delete).forEach(menu::add);
		} else if (folders.folder().isPresent()) {
			List.of(folders.rename(), folders.remove(), paste).forEach(menu::add);
		} else if (!tables.tables().isEmpty()) {
			menu.add(new Separator());
			tables.actions().forEach(menu::add);
			menu.add(copy);
		} else if (!tree.selection().isEmpty()) {
			menu.add(copy);
		} else {
			menu.add(paste);
		}
		menu.add(new Separator());
		if (tree.selection().stream().anyMatch(ConnectionActions::waits)) {
			menu.add(stop);
		}
		menu.add(refresh);
		menu.add(new Separator());
		menu.add(importing);
		menu.add(exporting);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private static boolean waits(CatalogNode node) {
		return node.state() == State.LOADING || node.item() instanceof CatalogItem.Loading;
	}

	private void enable() {
		List<CatalogNode> selected = tree.selection();
		boolean one = tree.connection().isPresent();
		boolean connections = !selected.isEmpty() && folders.connections().size() == selected.size();
		edit.setEnabled(one);
		test.setEnabled(one);
		connect.setEnabled(connections);
		disconnect.setEnabled(one || connections);
		copy.setEnabled(!selected.isEmpty());
		delete.setEnabled(connections);
		folders.enable();
	}

	private void connect() {
		for (CatalogNode node : tree.selection()) {
			presenter.connect(node);
			tree.viewer().setExpandedState(node, true);
		}
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
		List<String> names = folders.connections();
		String question = NLS.bind(Messages.connections_deleteQuestion, String.join(", ", names)); //$NON-NLS-1$
		if (!names.isEmpty()
				&& MessageDialog.openConfirm(site.getShell(), Messages.connections_deleteTitle, question)) {
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
}
