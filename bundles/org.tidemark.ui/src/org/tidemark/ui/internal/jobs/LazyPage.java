/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tidemark.ui.internal.presenter.job.JobDocument;

/** A page whose widgets are made when it is looked at for the first time, so that the editor opens at once. */
final class LazyPage implements JobEditorPage {

	private final String id;
	private final String title;
	private final Factory factory;
	private final JobEditorContext context;
	private final Composite area;
	private Optional<JobEditorPage> made = Optional.empty();

	private LazyPage(Composite parent, JobEditorContext context, String id, String title, Factory factory) {
		this.id = id;
		this.title = title;
		this.factory = factory;
		this.context = context;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(new FillLayout());
	}

	/** @param factory makes the page that has this id and title */
	static Factory of(String id, String title, Factory factory) {
		return (parent, context) -> new LazyPage(parent, context, id, title, factory);
	}

	@Override
	public String id() {
		return id;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public Control control() {
		return area;
	}

	@Override
	public void refresh(JobDocument document) {
		JobEditorPage page = made.orElseGet(() -> factory.create(area, context));
		if (made.isEmpty()) {
			made = Optional.of(page);
			area.layout();
		}
		page.refresh(document);
	}

	@Override
	public void flush() {
		made.ifPresent(JobEditorPage::flush);
	}

	@Override
	public void runChanged() {
		made.ifPresent(JobEditorPage::runChanged);
	}

	@Override
	public void setFocus() {
		made.ifPresent(JobEditorPage::setFocus);
	}

	@Override
	public void dispose() {
		made.ifPresent(JobEditorPage::dispose);
	}
}
