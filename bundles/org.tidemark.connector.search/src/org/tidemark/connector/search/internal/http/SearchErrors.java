/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;

/** Says what went wrong between us and a cluster, and what to do. No secret gets into a message. */
public final class SearchErrors {

	/** Java's words for an answer that is no TLS at all. */
	private static final String NOT_TLS = "unrecognized ssl message";

	private static final int LONGEST_TEXT = 400;

	private final ConnectionSettings settings;

	/** @param settings the connection that is spoken of */
	public SearchErrors(ConnectionSettings settings) {
		this.settings = settings;
	}

	/** A request that got no answer. */
	public TidemarkException unreachable(IOException error, String address) {
		String text;
		String remedy;
		if (is(error, UnknownHostException.class) || is(error, UnresolvedAddressException.class)) {
			text = NLS.bind(Messages.Fault_unknownHost, address);
			remedy = Messages.Remedy_unknownHost;
		} else if (is(error, HttpTimeoutException.class)) {
			text = NLS.bind(Messages.Fault_timeout, address);
			remedy = Messages.Remedy_timeout;
		} else if (is(error, ConnectException.class)) {
			text = NLS.bind(Messages.Fault_refused, address);
			remedy = Messages.Remedy_refused;
		} else if (is(error, SSLException.class) && last(error).toLowerCase(Locale.ROOT).contains(NOT_TLS)) {
			text = NLS.bind(Messages.Fault_noTls, address);
			remedy = Messages.Remedy_noTls;
		} else if (is(error, SSLException.class)) {
			text = NLS.bind(Messages.Fault_tls, address, last(error));
			remedy = Messages.Remedy_tls;
		} else {
			text = NLS.bind(Messages.Fault_cut, address, last(error));
			remedy = Messages.Remedy_again;
		}
		return new TidemarkException(ProblemKind.CONNECTION, NLS.bind(Messages.Error_connect, settings.name(), text),
				remedy, !is(error, SSLException.class), error);
	}

	/** The step of a connection test at which a request without an answer failed. */
	public static StepKind step(@Nullable Throwable error) {
		if (is(error, UnknownHostException.class) || is(error, UnresolvedAddressException.class)) {
			return StepKind.RESOLVE;
		}
		return is(error, SSLException.class) ? StepKind.TLS : StepKind.CONNECT;
	}

	private static boolean is(@Nullable Throwable error, Class<?> type) {
		for (Throwable t = error; t != null; t = t.getCause()) {
			if (type.isInstance(t)) {
				return true;
			}
		}
		return false;
	}

	private static String last(Throwable error) {
		Throwable t = error;
		while (t.getCause() != null) {
			t = Objects.requireNonNull(t.getCause());
		}
		return Objects.requireNonNullElse(t.getMessage(), t.getClass().getSimpleName());
	}

	/** Whether an error object says that an index or the whole cluster is closed to changes. */
	public static boolean isBlock(JsonNode error) {
		return error.path("type").asText("").equals("cluster_block_exception");
	}

	/** A change that an index or the whole cluster is closed to. */
	public static TidemarkException blocked(String purpose, String reason, int status) {
		boolean full = reason.contains("flood") || reason.contains("read-only / allow delete");
		return new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Error_failed, purpose, reason),
				full ? Messages.Remedy_full : Messages.Remedy_blocked, status == 429 || status == 503, null);
	}

	/** A request that was refused. */
	public TidemarkException refused(Call call, Answer answer) {
		String reason = reason(answer);
		if (reason.contains("cluster_block_exception") && answer.status() != 503) {
			return blocked(call.purpose(), reason, answer.status());
		}
		return switch (answer.status()) {
			case 401 -> new TidemarkException(ProblemKind.CONNECTION,
					NLS.bind(Messages.Error_connect, settings.name(), NLS.bind(Messages.Fault_login, user())),
					Messages.Remedy_login, null);
			case 403 -> problem(ProblemKind.FAILED, call, reason, NLS.bind(Messages.Remedy_forbidden, user()), false);
			case 404 -> problem(ProblemKind.FAILED, call, reason, Messages.Remedy_missing, false);
			case 429, 502, 503, 504 -> problem(ProblemKind.FAILED, call, reason, Messages.Remedy_busy, true);
			default -> problem(ProblemKind.FAILED, call, reason,
					reason.contains("mapper") || reason.contains("mapping") ? Messages.Remedy_mapping : "", false);
		};
	}

	private String user() {
		return Objects.requireNonNullElse(settings.user(), settings.options().getOrDefault("auth", "-"));
	}

	private static TidemarkException problem(ProblemKind kind, Call call, String reason, String remedy,
			boolean transientFault) {
		return new TidemarkException(kind, NLS.bind(Messages.Error_failed, call.purpose(), reason), remedy,
				transientFault, null);
	}

	/** The cluster's own words, with the status in front. */
	static String reason(Answer answer) {
		try {
			JsonNode error = Json.parse(answer.body()).path("error");
			if (error.isTextual()) {
				return answer.status() + " " + shortened(error.textValue());
			}
			return answer.status() + " " + reason(error);
		} catch (IOException e) {
			return answer.status() + " " + shortened(new String(answer.body(), StandardCharsets.UTF_8).strip());
		}
	}

	/** What an error object of a cluster says: type, reason and the innermost cause. */
	public static String reason(JsonNode error) {
		StringBuilder text = new StringBuilder(error.path("type").asText(""));
		String reason = error.path("reason").asText("");
		text.append(": ").append(reason);
		JsonNode inner = error.path("root_cause").path(0);
		if (inner.isMissingNode()) {
			inner = error.path("failed_shards").path(0).path("reason");
		}
		addCause(text, inner, reason);
		JsonNode cause = error.path("caused_by");
		while (cause.has("caused_by")) {
			cause = cause.path("caused_by");
		}
		addCause(text, cause, reason);
		return shortened(text.toString());
	}

	private static void addCause(StringBuilder text, JsonNode cause, String known) {
		String reason = cause.path("reason").asText("");
		if (!reason.isEmpty() && text.indexOf(reason) < 0 && !reason.equals(known)) {
			text.append(" (").append(reason).append(')');
		}
	}

	private static String shortened(String text) {
		return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
	}
}
