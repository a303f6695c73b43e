/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import java.time.Clock;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.job.KnownJobs;
import org.tidemark.ui.internal.presenter.runs.ScheduleRunner;

/** Runs schedules while the workbench is open, where the preference wants it. */
public final class ScheduleStartup implements IStartup {

	@Override
	public void earlyStartup() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		ScheduleRunner runner = new ScheduleRunner(workbench.getService(SessionSource.class),
				workbench.getService(KnownJobs.class), Clock.systemDefaultZone(), new ScheduleNotices(workbench));
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(RunPreferencePage.NODE);
		preferences.addPreferenceChangeListener(changed -> {
			if (changed.getKey().equals(ScheduleRunner.PREFERENCE)) {
				runner.switchTo(preferences.getBoolean(ScheduleRunner.PREFERENCE, false));
			}
		});
		runner.switchTo(preferences.getBoolean(ScheduleRunner.PREFERENCE, false));
	}
}
