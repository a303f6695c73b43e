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
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;
import org.tidemark.ui.internal.presenter.catalog.Folders;
import org.tidemark.ui.internal.widget.Act;

/** Makes, renames and removes folders, and renames connections. */
final class FolderActions {

	private final Shell shell;
	private final ConnectionTree tree;
	private final ConnectionsPresenter presenter;
	private final IAction create;
	private final IAction rename;
	private final IAction remove;

	FolderActions(Shell shell, ConnectionTree tree, ConnectionsPresenter presenter) {
		this.shell = shell;
		this.tree = tree;
		this.presenter = presenter;
		create = new Act("connections.newFolder", Messages.explorer_folder_new, Icon.FOLDER_ADD, this::createNow); //$NON-NLS-1$
		rename = new Act("connections.rename", Messages.explorer_rename, Icon.EDIT, this::renameNow); //$NON-NLS-1$
		remove = new Act("connections.removeFolder", Messages.explorer_folder_remove, Icon.DELETE, this::removeNow); //$NON-NLS-1$
	}

	IAction create() {
		return create;
	}

	IAction rename() {
		return rename;
	}

	IAction remove() {
		return remove;
	}

	/** Enables what can be done with what is selected. */
	void enable() {
		List<CatalogNode> selected = tree.selection();
		CatalogItem item = selected.size() == 1 ? selected.get(0).item() : null;
		rename.setEnabled(item instanceof CatalogItem.Group || item instanceof CatalogItem.Connection);
		remove.setEnabled(folder().isPresent());
	}

	/** The path of the folder that is selected. */
	Optional<String> folder() {
		List<CatalogNode> selected = tree.selection();
		return selected.size() == 1 && selected.get(0).item() instanceof CatalogItem.Group group
				? Optional.of(group.path())
				: Optional.empty();
	}

	/** Makes a folder; connections that are selected move into it. */
	private void createNow() {
		String parent = folder().orElseGet(this::folderOfConnection);
		ask(Messages.explorer_folder_newTitle, Messages.explorer_folder_name, "", //$NON-NLS-1$
				name -> presenter.folders().problem(parent, name)).ifPresent(name -> {
					List<String> moved = connections();
					presenter.arrange(folders -> folders.put(moved, folders.create(parent, name)));
				});
	}

	private String folderOfConnection() {
		return connections().stream().findFirst().map(presenter.folders()::of).orElse(""); //$NON-NLS-1$
	}

	/** The names of the connections that are selected themselves. */
	List<String> connections() {
		return tree.selection().stream().map(CatalogNode::item).filter(CatalogItem.Connection.class::isInstance)
				.map(CatalogItem.Connection.class::cast).map(c -> c.settings().name()).toList();
	}

	private void renameNow() {
		Optional<String> path = folder();
		if (path.isPresent()) {
			String folder = path.get();
			ask(Messages.explorer_folder_renameTitle, Messages.explorer_folder_name, Folders.name(folder),
					name -> name.strip().equals(Folders.name(folder)) ? Optional.empty()
							: presenter.folders().problem(Folders.above(folder), name))
					.ifPresent(name -> presenter.arrange(folders -> folders.rename(folder, name)));
			return;
		}
		connections().stream().findFirst().ifPresent(before -> ask(Messages.explorer_rename_title,
				NLS.bind(Messages.explorer_rename_text, before), before, this::nameProblem)
				.map(String::strip).filter(name -> !name.equals(before))
				.ifPresent(name -> presenter.rename(before, name)));
	}

	private Optional<String> nameProblem(String name) {
		if (name.isBlank()) {
			return Optional.of(Messages.explorer_rename_missing);
		}
		boolean taken = !connections().contains(name.strip()) && presenter.connection(name.strip()).isPresent();
		return taken ? Optional.of(NLS.bind(Messages.explorer_rename_taken, name.strip())) : Optional.empty();
	}

	/** Answers why a name cannot be. */
	@FunctionalInterface
	private interface Check {
		Optional<String> problem(String name);
	}

	private Optional<String> ask(String title, String text, String before, Check check) {
		InputDialog dialog = new InputDialog(shell, title, text, before,
				name -> check.problem(name == null ? "" : name).orElse(null)); //$NON-NLS-1$
		if (dialog.open() != Window.OK) {
			return Optional.empty();
		}
		String value = dialog.getValue();
		return value == null ? Optional.empty() : Optional.of(value);
	}

	private void removeNow() {
		folder().filter(path -> MessageDialog.openConfirm(shell, Messages.explorer_folder_removeTitle,
				NLS.bind(Messages.explorer_folder_removeQuestion, Folders.name(path))))
				.ifPresent(path -> presenter.arrange(folders -> folders.remove(path)));
	}
}
