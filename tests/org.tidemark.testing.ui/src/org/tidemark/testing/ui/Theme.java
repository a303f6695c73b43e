/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;

/** The theme of the workbench: dark while this is open, as it was before once it is closed. */
public final class Theme implements AutoCloseable {

	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final int STEP = 3;
	private static final int BRIGHT = 200;

	private final Ui ui;
	private final String before;

	private Theme(Ui ui, String before) {
		this.ui = ui;
		this.before = before;
	}

	/** Makes the workbench dark. */
	public static Theme dark(Ui ui) {
		String before = ui.get(() -> {
			ITheme active = engine().getActiveTheme();
			engine().setTheme(DARK, false);
			return active.getId();
		});
		return new Theme(ui, before);
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}

	@Override
	public void close() {
		ui.run(() -> engine().setTheme(before, false));
	}

	/** How well a text is told from its ground, 1 to 21, as WCAG 2 defines it: 4.5 and more can be read. */
	public static double contrast(RGB text, RGB ground) {
		double one = luminance(text);
		double other = luminance(ground);
		return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	}

	private static double luminance(RGB color) {
		return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	/** The share of a picture that is bright, 0 to 1: in a dark theme what was not made dark. */
	public static double bright(String picture) {
		ImageData data = new ImageLoader().load(picture)[0];
		int bright = 0;
		int all = 0;
		for (int y = 0; y < data.height; y += STEP) {
			for (int x = 0; x < data.width; x += STEP) {
				RGB pixel = data.palette.getRGB(data.getPixel(x, y));
				bright += pixel.red > BRIGHT && pixel.green > BRIGHT && pixel.blue > BRIGHT ? 1 : 0;
				all++;
			}
		}
		return (double) bright / all;
	}
}
