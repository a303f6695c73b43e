/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.tidemark.core.problem.TidemarkException;

/**
 * A view that shows one of several controls in the same place, and whose presenter lives as long as it does.
 *
 * @param <P> its controls
 */
public abstract class StackView<P extends ViewStack> extends ViewPart {

	private Optional<P> built = Optional.empty();

	@Override
	public final void createPartControl(Composite parent) {
		HelpContexts.setOfView(parent, getSite().getId());
		KeyContext.activate(getSite());
		P stack = build(parent, Services.of(getSite(), parent.getDisplay()));
		built = Optional.of(stack);
		stack.start();
	}

	/** Makes the controls; nothing is shown in them before they are started. */
	protected abstract P build(Composite parent, Services services);

	/** The controls while they can be drawn on: not before they are made, and not once they are disposed. */
	protected final Optional<P> shown() {
		return built.filter(stack -> !stack.area().isDisposed());
	}

	/** Tells of a problem in a dialog that bears the view's title. */
	public final void showProblem(TidemarkException problem) {
		Problems.show(getSite().getShell(), getTitle(), problem);
	}

	@Override
	public final void setFocus() {
		shown().ifPresent(stack -> stack.area().setFocus());
	}

	@Override
	public final void dispose() {
		built.ifPresent(ViewStack::stop);
		// the platform keeps what stands in the menu of a view that was closed
		getViewSite().getActionBars().getMenuManager().removeAll();
		super.dispose();
	}
}
