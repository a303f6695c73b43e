/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.TlsFacts;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Messages;

/**
 * What a connection test found, as it is shown.
 *
 * @param successful whether the connection works
 * @param headline   the result in one line
 * @param steps      the steps that were taken
 * @param facts      what is known of the server and the driver
 * @param trouble    what went wrong and what to do now; empty when it works
 */
public record TestResult(boolean successful, String headline, List<StepLine> steps, List<Fact> facts, String trouble) {

	/** Copies the lists. */
	public TestResult {
		steps = List.copyOf(steps);
		facts = List.copyOf(facts);
	}

	/**
	 * A step.
	 *
	 * @param icon     whether it succeeded
	 * @param status   the same as a word
	 * @param name     what was tried
	 * @param detail   what was found
	 * @param duration the time it took
	 */
	public record StepLine(Icon icon, String status, String name, String detail, String duration) {
	}

	/**
	 * Something that is known.
	 *
	 * @param name  what
	 * @param value its value
	 */
	public record Fact(String name, String value) {
	}

	/** What a report says of a connection. */
	public static TestResult of(String connection, ConnectionReport report, Figures figures) {
		List<StepLine> lines = new ArrayList<>();
		String trouble = ""; //$NON-NLS-1$
		String headline = NLS.bind(Messages.test_success, connection);
		for (Step step : report.steps()) {
			lines.add(new StepLine(step.successful() ? Icon.STATUS_COMPLETED : Icon.STATUS_FAILED,
					step.successful() ? Messages.test_stepDone : Messages.test_stepFailed, name(step.kind()),
					step.detail(),
					figures.duration(step.elapsedMillis())));
			if (!step.successful()) {
				headline = NLS.bind(Messages.test_failure, connection, name(step.kind()));
				trouble = (step.detail() + ' ' + step.remedy()).strip();
			}
		}
		return new TestResult(report.successful(), headline, lines, facts(report, figures), trouble);
	}

	private static List<Fact> facts(ConnectionReport report, Figures figures) {
		List<Fact> facts = new ArrayList<>();
		ServerInfo server = report.server();
		if (server != null) {
			facts.add(new Fact(Messages.test_server, server.product() + ' ' + server.version()));
			facts.add(new Fact(Messages.test_driver, server.driver()));
			facts.add(new Fact(Messages.test_tls, server.tls().isEmpty() ? Messages.test_noTls : server.tls()));
		}
		TlsFacts tls = report.tls();
		if (tls != null) {
			if (server == null) {
				facts.add(new Fact(Messages.test_tls, tls.protocol() + ' ' + tls.cipher()));
			}
			facts.add(new Fact(Messages.test_certificate, tls.subject()));
			facts.add(new Fact(Messages.test_issuer, tls.issuer()));
			facts.add(new Fact(Messages.test_validUntil, figures.time(tls.validUntil())));
			facts.add(new Fact(Messages.test_fingerprint, tls.fingerprint()));
		}
		facts.add(new Fact(Messages.test_elapsed, figures.duration(report.elapsedMillis())));
		return facts;
	}

	private static String name(StepKind kind) {
		return switch (kind) {
			case FILE -> Messages.test_stepFile;
			case RESOLVE -> Messages.test_stepResolve;
			case CONNECT -> Messages.test_stepConnect;
			case TLS -> Messages.test_stepTls;
			case LOGIN -> Messages.test_stepLogin;
			case DATABASE -> Messages.test_stepDatabase;
		};
	}

	/** The whole result as text to copy. */
	public String text() {
		StringBuilder text = new StringBuilder(headline).append('\n');
		steps.forEach(step -> text.append('\n').append(step.status()).append('\t').append(step.name()).append('\t')
				.append(step.duration()).append('\t').append(step.detail()));
		if (!trouble.isEmpty()) {
			text.append("\n\n").append(trouble); //$NON-NLS-1$
		}
		text.append('\n');
		facts.forEach(fact -> text.append('\n').append(fact.name()).append(": ").append(fact.value())); //$NON-NLS-1$
		return text.append('\n').toString();
	}
}
