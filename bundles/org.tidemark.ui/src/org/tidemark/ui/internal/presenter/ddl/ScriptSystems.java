/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import java.util.List;

import org.tidemark.core.job.Engine;
import org.tidemark.operations.DdlScript;

/** The systems for which a person can ask for scripts; a dialect that a plug-in brings, and any version, can be typed. */
public final class ScriptSystems {

	private ScriptSystems() {
	}

	/** What is offered for a job of an engine, besides its target. */
	public static List<String> of(Engine engine) {
		return engine == Engine.LOCAL
				? List.of("mysql", "postgresql", "sqlite", "starrocks@3.3", "starrocks@2.5", "risingwave", "opensearch") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				: List.of("starrocks", "risingwave", DdlScript.FLINK); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
