/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.transfer;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.operations.ConnectionSource;

/** Asks for the file with connections. */
final class ImportFilePage extends WizardPage {

	private Optional<Path> file = Optional.empty();

	ImportFilePage() {
		super("file"); //$NON-NLS-1$
		setTitle(Messages.import_fileTitle);
		setDescription(Messages.import_fileText);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 8).applyTo(area);
		FileField.add(area, SWT.OPEN, "transfer.file", this::enter); //$NON-NLS-1$
		GridDataFactory.fillDefaults().applyTo(area);
		setControl(area);
	}

	private void enter(String text) {
		file = path(text);
		setErrorMessage(file.isEmpty() && !text.isBlank() ? Messages.import_fileMissing : null);
		setPageComplete(file.isPresent());
	}

	private static Optional<Path> path(String text) {
		try {
			return Optional.of(Path.of(text.strip())).filter(Files::isRegularFile);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** The file that was chosen. */
	Optional<ConnectionSource> source() {
		return file.map(ConnectionSource.File::new);
	}
}
