/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The language of the workbench. It is kept in a file of the home, which the start script reads. */
public final class LanguagePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final String FILE = "language"; //$NON-NLS-1$

	/** A language: what the start script is told, and its name, which is written in itself. */
	private record Language(String code, String name) {
	}

	private String chosen = ""; //$NON-NLS-1$

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
		chosen = read(file());
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
		Label text = new Label(area, SWT.WRAP);
		text.setText(Messages.language_text);
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
		for (Language language : List.of(new Language("", Messages.language_system), //$NON-NLS-1$
				new Language("en", "English"), new Language("zh_CN", "\u7b80\u4f53\u4e2d\u6587"))) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Button button = new Button(area, SWT.RADIO);
			button.setText(language.name());
			button.setSelection(language.code().equals(chosen));
			button.addListener(SWT.Selection, e -> {
				if (button.getSelection()) {
					chosen = language.code();
				}
			});
		}
		return area;
	}

	@Override
	public boolean performOk() {
		Path file = file();
		try {
			if (chosen.isEmpty()) {
				Files.deleteIfExists(file);
			} else {
				Files.createDirectories(file.getParent());
				Files.writeString(file, chosen + System.lineSeparator());
			}
			return true;
		} catch (IOException e) {
			ILog.of(LanguagePage.class).warn(file.toString(), e);
			setErrorMessage(NLS.bind(Messages.language_notSaved, file, e.getMessage()));
			return false;
		}
	}

	private static Path file() {
		return WorkbenchApplication.home().resolve(FILE);
	}

	private static String read(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file).strip() : ""; //$NON-NLS-1$
		} catch (IOException e) {
			ILog.of(LanguagePage.class).warn(file.toString(), e);
			return ""; //$NON-NLS-1$
		}
	}
}
