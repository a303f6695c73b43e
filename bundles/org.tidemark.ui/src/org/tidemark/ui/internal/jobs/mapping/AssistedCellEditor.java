/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalListener2;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.ui.internal.widget.WidgetIds;

/** A text in a cell that offers words, by Ctrl+Space. */
final class AssistedCellEditor extends TextCellEditor {

	private boolean proposing;

	/**
	 * @param id    marks the text
	 * @param words what is offered now
	 * @param whole whether a word replaces the whole text, or is put in where the cursor stands
	 */
	AssistedCellEditor(Composite parent, String id, Supplier<List<String>> words, boolean whole) {
		super(parent);
		WidgetIds.mark(text, id);
		KeyStroke key = KeyStroke.getInstance(SWT.CTRL, ' ');
		IContentProposalProvider provider = (contents, position) -> proposals(words.get(), contents, position, whole);
		ContentProposalAdapter adapter = new ContentProposalAdapter(text, new TextContentAdapter(), provider, key,
				null);
		adapter.setProposalAcceptanceStyle(
				whole ? ContentProposalAdapter.PROPOSAL_REPLACE : ContentProposalAdapter.PROPOSAL_INSERT);
		adapter.addContentProposalListener(new IContentProposalListener2() {
			@Override
			public void proposalPopupOpened(ContentProposalAdapter opened) {
				proposing = true;
			}

			@Override
			public void proposalPopupClosed(ContentProposalAdapter closed) {
				proposing = false;
			}
		});
	}

	private static IContentProposal[] proposals(List<String> words, String contents, int position, boolean whole) {
		String begun = contents.substring(0, position).toLowerCase(Locale.ROOT);
		return words.stream().filter(word -> !whole || word.toLowerCase(Locale.ROOT).startsWith(begun))
				.map(ContentProposal::new).toArray(IContentProposal[]::new);
	}

	/** The list of words takes the focus; the cell stays open. */
	@Override
	protected void focusLost() {
		if (!proposing) {
			super.focusLost();
		}
	}
}
