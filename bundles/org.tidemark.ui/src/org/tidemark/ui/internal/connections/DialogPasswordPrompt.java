/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.operations.PasswordPrompt;
import org.tidemark.ui.internal.presenter.connection.PasswordQuestion;

/** Asks in a dialog over the window that a person looks at; a service. */
@Component
public final class DialogPasswordPrompt implements PasswordPrompt {

	@Override
	public Optional<Secret> ask(ConnectionSettings connection, String problem) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return Optional.empty();
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		AtomicReference<Optional<Secret>> answer = new AtomicReference<>(Optional.empty());
		if (!display.isDisposed()) {
			display.syncExec(() -> {
				PasswordDialog dialog = new PasswordDialog(display.getActiveShell(),
						PasswordQuestion.of(connection, problem));
				if (dialog.open() == Window.OK) {
					answer.set(Optional.of(Secret.of(dialog.password())));
				}
			});
		}
		return answer.get();
	}
}
