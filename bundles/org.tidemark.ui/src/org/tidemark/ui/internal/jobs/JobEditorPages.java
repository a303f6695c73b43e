/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.util.List;

import org.tidemark.ui.internal.ddl.DdlPage;
import org.tidemark.ui.internal.jobs.mapping.MappingPage;
import org.tidemark.ui.internal.jobs.mapping.TablesPage;
import org.tidemark.ui.internal.jobs.preview.PreviewPage;
import org.tidemark.ui.internal.jobs.sync.SyncPage;

/** The pages of the job editor, in their order. */
final class JobEditorPages {

	static final List<JobEditorPage.Factory> ALL = List.of( //
			OverviewPage::new, //
			LazyPage.of(TablesPage.ID, TablesPage.tab(), TablesPage::new), //
			LazyPage.of(MappingPage.ID, MappingPage.tab(), MappingPage::new), //
			LazyPage.of(SyncPage.ID, SyncPage.tab(), SyncPage::new), //
			LazyPage.of(PreviewPage.ID, PreviewPage.tab(), PreviewPage::new), //
			LazyPage.of(DdlPage.ID, DdlPage.tab(), DdlPage::new), //
			SourcePage::new);

	private JobEditorPages() {
	}
}
