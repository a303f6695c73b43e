/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.ddl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.presenter.ddl.DdlPresenter;
import org.tidemark.ui.internal.workbench.Problems;

/** Takes a script out of its page: to the clipboard, into a file, into a text editor. */
final class ScriptOutput {

	private final Control owner;
	private final DdlPresenter presenter;

	ScriptOutput(Control owner, DdlPresenter presenter) {
		this.owner = owner;
		this.presenter = presenter;
	}

	void copy() {
		if (presenter.text().isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(owner.getDisplay());
		clipboard.setContents(new Object[] { presenter.text() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	void save() {
		Shell shell = owner.getShell();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.page_save);
		dialog.setFileName(presenter.fileName());
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			write(Path.of(chosen));
		}
	}

	/** Opens a copy with the program that this machine knows for such files. */
	void open() {
		if (presenter.text().isEmpty()) {
			return;
		}
		try {
			Path copy = Files.createTempDirectory("tidemark").resolve(presenter.fileName()); //$NON-NLS-1$
			if (write(copy) && !Program.launch(copy.toString())) {
				Problems.show(owner.getShell(), Messages.page_open, new TidemarkException(ProblemKind.USAGE,
						NLS.bind(Messages.output_noEditor, copy), Messages.output_noEditor_remedy, null));
			}
		} catch (IOException e) {
			Problems.show(owner.getShell(), Messages.page_open, new TidemarkException(ProblemKind.FAILED,
					Messages.output_noFolder, Messages.output_unwritable_remedy, e));
		}
	}

	private boolean write(Path file) {
		try {
			Files.writeString(file, presenter.text(), StandardCharsets.UTF_8);
			return true;
		} catch (IOException e) {
			Problems.show(owner.getShell(), Messages.page_save, new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.output_unwritable, file), Messages.output_unwritable_remedy, e));
			return false;
		}
	}
}
