/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.Bundle;

/** Leads through the first sync, step by step: the product's stand-in for the cheat sheets of an IDE. */
public final class GuideView extends ViewPart {

	private static final String HELP = "org.tidemark.help"; //$NON-NLS-1$
	private static final IPath SHEET = IPath.fromOSString("$nl$/cheatsheets/first-sync.xml"); //$NON-NLS-1$
	private static final int WIDTH = 220;

	private Optional<Composite> area = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite steps = new Composite(scroll, SWT.NONE);
		area = Optional.of(steps);
		GridLayoutFactory.swtDefaults().margins(12, 10).spacing(0, 6).applyTo(steps);
		try {
			fill(steps, guide());
		} catch (IOException e) {
			ILog.of(GuideView.class).error(SHEET.toString(), e);
			text(steps, Messages.guide_missing);
		}
		scroll.setContent(steps);
		scroll.addControlListener(ControlListener.controlResizedAdapter(
				e -> scroll.setMinHeight(steps.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y)));
	}

	private static Guide guide() throws IOException {
		Bundle help = Platform.getBundle(HELP);
		URL sheet = help == null ? null : FileLocator.find(help, SHEET, Map.of());
		if (sheet == null) {
			throw new IOException(SHEET.toString());
		}
		try (InputStream in = sheet.openStream()) {
			return Guide.read(in);
		}
	}

	private void fill(Composite steps, Guide guide) {
		Label title = text(steps, guide.title());
		title.setFont(JFaceResources.getHeaderFont());
		text(steps, guide.intro());
		int number = 0;
		for (Guide.Step step : guide.steps()) {
			text(steps, step.title()).setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			text(steps, step.description());
			number++;
			if (!step.command().isEmpty()) {
				Button button = PageViewer.mark(new Button(steps, SWT.PUSH), "guide.step" + number); //$NON-NLS-1$
				button.setText(Messages.guide_do);
				button.setToolTipText(step.title());
				button.addListener(SWT.Selection, e -> execute(step.command()));
			}
		}
	}

	private void execute(String serialized) {
		try {
			ParameterizedCommand command = getSite().getService(ICommandService.class).deserialize(serialized);
			getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(GuideView.class).warn(serialized, e);
			getViewSite().getActionBars().getStatusLineManager().setErrorMessage(Messages.guide_notNow);
		}
	}

	private static Label text(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	@Override
	public void setFocus() {
		area.ifPresent(Composite::setFocus);
	}
}
