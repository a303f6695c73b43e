/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.job.KnownJobs;

/**
 * The services on which a view stands, found through its site.
 *
 * @param session    the workbench's session
 * @param jobs       the known job files
 * @param background where work is done
 */
public record Services(SessionSource session, KnownJobs jobs, Background background) {

	/** The services that a site, window or workbench knows. */
	public static Services of(IServiceLocator locator, Display display) {
		return new Services(find(locator, SessionSource.class), find(locator, KnownJobs.class),
				new JobBackground(display));
	}

	private static <T> T find(IServiceLocator locator, Class<T> type) {
		@Nullable
		T service = locator.getService(type);
		if (service == null) {
			throw new IllegalStateException(type.getName());
		}
		return service;
	}
}
