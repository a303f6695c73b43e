/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.Redaction;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.TlsFacts;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.TidemarkSession;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;

/** {@code connections test NAME}: tries a connection step by step. */
@Command(name = "test", sortOptions = false)
final class TestConnection extends ConnectionCommand {

	TestConnection(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session) throws TidemarkException {
		ConnectionReport report = session.connections().test(session.connections().get(name()), runtime().monitor());
		if (runtime().json()) {
			runtime().jsonLines().object(json -> write(json, report));
		} else {
			print(report);
		}
		return report.successful() ? 0 : ProblemKind.CONNECTION.exitCode();
	}

	private void print(ConnectionReport report) {
		TextTable table = new TextTable().left(Messages.Column_step).left(Messages.Column_result)
				.right(Messages.Column_seconds).left(Messages.Column_detail);
		for (Step step : report.steps()) {
			table.row(step(step.kind()), step.successful() ? Messages.Test_ok : Messages.Test_failed,
					Figures.seconds(step.elapsedMillis()), Redaction.of(step.detail()));
		}
		table.print(runtime().out());
		ServerInfo server = report.server();
		if (server != null) {
			runtime().out().println(MessageFormat.format(Messages.Test_server, server.product(), server.version(),
					server.driver(), Figures.text(server.tls())));
		}
		TlsFacts tls = report.tls();
		if (tls != null) {
			runtime().out().println(MessageFormat.format(Messages.Test_certificate, tls.subject(), tls.issuer(),
					tls.validUntil().toString(), tls.fingerprint()));
		}
		for (Step step : report.steps()) {
			if (!step.successful()) {
				String line = name() + ": " + step.detail() + ' ' + step.remedy(); //$NON-NLS-1$
				runtime().err().println("tidemark: " + Redaction.of(line).stripTrailing()); //$NON-NLS-1$
			}
		}
	}

	private static String step(StepKind kind) {
		return switch (kind) {
			case FILE -> Messages.Step_file;
			case RESOLVE -> Messages.Step_resolve;
			case CONNECT -> Messages.Step_connect;
			case TLS -> Messages.Step_tls;
			case LOGIN -> Messages.Step_login;
			case DATABASE -> Messages.Step_database;
		};
	}

	private void write(JsonGenerator json, ConnectionReport report) throws IOException {
		json.writeStringField("name", name()); //$NON-NLS-1$
		json.writeBooleanField("successful", report.successful()); //$NON-NLS-1$
		json.writeArrayFieldStart("steps"); //$NON-NLS-1$
		for (Step step : report.steps()) {
			json.writeStartObject();
			json.writeStringField("step", step.kind().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
			json.writeBooleanField("successful", step.successful()); //$NON-NLS-1$
			json.writeStringField("detail", Redaction.of(step.detail())); //$NON-NLS-1$
			json.writeStringField("remedy", Redaction.of(step.remedy())); //$NON-NLS-1$
			json.writeNumberField("elapsed_ms", step.elapsedMillis()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
		ServerInfo server = report.server();
		if (server == null) {
			json.writeNullField("server"); //$NON-NLS-1$
		} else {
			json.writeObjectFieldStart("server"); //$NON-NLS-1$
			json.writeStringField("product", server.product()); //$NON-NLS-1$
			json.writeStringField("version", server.version()); //$NON-NLS-1$
			json.writeStringField("driver", server.driver()); //$NON-NLS-1$
			json.writeStringField("tls", server.tls()); //$NON-NLS-1$
			json.writeEndObject();
		}
		TlsFacts tls = report.tls();
		if (tls != null) {
			json.writeObjectFieldStart("certificate"); //$NON-NLS-1$
			json.writeStringField("subject", tls.subject()); //$NON-NLS-1$
			json.writeStringField("issuer", tls.issuer()); //$NON-NLS-1$
			json.writeStringField("valid_until", tls.validUntil().toString()); //$NON-NLS-1$
			json.writeStringField("sha256", tls.fingerprint()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeNumberField("elapsed_ms", report.elapsedMillis()); //$NON-NLS-1$
	}
}
