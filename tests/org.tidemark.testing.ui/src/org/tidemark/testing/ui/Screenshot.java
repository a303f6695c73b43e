/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Takes pictures. */
public final class Screenshot {

	private final Ui ui;

	/** @param ui the user interface of which pictures are taken */
	public Screenshot(Ui ui) {
		this.ui = ui;
	}

	/** A picture of a window with its menu; nothing may lie over it. */
	public Path of(Shell shell, Path file) {
		ui.run(() -> {
			shell.update();
			Rectangle bounds = shell.getBounds();
			Rectangle client = shell.getClientArea();
			// without a window manager the bounds are larger than what is drawn
			Point end = shell.toDisplay(client.x + client.width, client.y + client.height);
			GC gc = new GC(shell.getDisplay());
			save(shell.getDisplay(), gc, bounds.x, bounds.y, end.x - bounds.x, end.y - bounds.y, file);
		});
		return file;
	}

	/** A picture of everything that is on the display. */
	public Path ofDisplay(Path file) {
		ui.run(() -> {
			Rectangle area = ui.display().getBounds();
			GC gc = new GC(ui.display());
			save(ui.display(), gc, area.x, area.y, area.width, area.height, file);
		});
		return file;
	}

	private static void save(Display display, GC gc, int x, int y, int width, int height, Path file) {
		Image image = new Image(display, width, height);
		try {
			gc.copyArea(image, x, y);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			Files.createDirectories(file.toAbsolutePath().getParent());
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			image.dispose();
			gc.dispose();
		}
	}
}
