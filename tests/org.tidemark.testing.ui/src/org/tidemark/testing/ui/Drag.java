/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;

import org.eclipse.swt.graphics.Point;

/**
 * Drags with the mouse, as a person does. The events come from outside of the display that is driven: while it looks whether
 * a drag begins, its thread handles nothing that another one asks of it.
 */
public final class Drag {

	private static final int STEPS = 10;
	private static final int PACE_MILLIS = 30;

	private final Ui ui;

	/** @param ui the user interface that is driven */
	public Drag(Ui ui) {
		this.ui = ui;
	}

	/** Presses the button over a point of the display, moves to another one and releases it there. */
	public void from(Point start, Point end) {
		Robot robot = robot();
		robot.mouseMove(start.x, start.y);
		ui.await("the pointer at " + start, () -> ui.display().getCursorLocation().equals(start));
		robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
		for (int i = 1; i <= STEPS; i++) {
			robot.mouseMove(start.x + (end.x - start.x) * i / STEPS, start.y + (end.y - start.y) * i / STEPS);
		}
		ui.await("the pointer at " + end, () -> ui.display().getCursorLocation().equals(end));
		robot.mouseMove(end.x + 1, end.y + 1);
		robot.mouseMove(end.x, end.y);
		ui.await("the pointer at " + end, () -> ui.display().getCursorLocation().equals(end));
		robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
	}

	private static Robot robot() {
		try {
			Robot robot = new Robot();
			robot.setAutoDelay(PACE_MILLIS);
			return robot;
		} catch (AWTException e) {
			throw new AssertionError("The display takes no events", e);
		}
	}
}
