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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.tidemark.operations.jobfile.JobCompletion;
import org.tidemark.operations.jobfile.JobFiles;
import org.tidemark.ui.internal.Messages;

/** Proposes keys and values while a job is written as text: by Ctrl+Space, and when a quotation mark is typed. */
final class JobAssist implements IContentAssistProcessor {

	private static final char[] BEGINNINGS = { '"' };

	private final JobFiles jobFiles;

	private JobAssist(JobFiles jobFiles) {
		this.jobFiles = jobFiles;
	}

	/** Lets an editor propose. */
	static void install(SourceViewer editor, JobFiles jobFiles) {
		ContentAssistant assistant = new ContentAssistant();
		assistant.setContentAssistProcessor(new JobAssist(jobFiles), IDocument.DEFAULT_CONTENT_TYPE);
		assistant.enableAutoActivation(true);
		assistant.setShowEmptyList(true);
		assistant.setEmptyMessage(Messages.source_nothingKnown);
		assistant.install(editor);
		editor.appendVerifyKeyListener(event -> {
			if (event.character == ' ' && (event.stateMask & SWT.MOD1) != 0) {
				event.doit = false;
				assistant.showPossibleCompletions();
			}
		});
		editor.getTextWidget().addListener(SWT.Dispose, e -> assistant.uninstall());
	}

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		List<JobCompletion> completions = jobFiles.complete(viewer.getDocument().get(), offset);
		return completions.stream().map(JobAssist::proposal).toArray(ICompletionProposal[]::new);
	}

	private static ICompletionProposal proposal(JobCompletion completion) {
		return new CompletionProposal(completion.insert(), completion.offset(), completion.length(),
				completion.insert().length(), null, completion.label(), null, completion.detail());
	}

	@Override
	public IContextInformation @Nullable [] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return BEGINNINGS.clone();
	}

	@Override
	public char @Nullable [] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public @Nullable String getErrorMessage() {
		return null;
	}

	@Override
	public @Nullable IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
