/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;

import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

/** Turns a driver's error into one line that a person can act on. */
public final class ErrorExplainer {

	private static final int LONGEST = 400;

	private final Link link;

	/** @param link the connection that is spoken of */
	public ErrorExplainer(Link link) {
		this.link = link;
	}

	/**
	 * Explains an error of a statement.
	 *
	 * @param doing what was being done, localized, without a full stop
	 */
	public TidemarkException explain(SQLException error, String doing) {
		Fault fault = inUse(classify(error));
		if (fault == Fault.CANCELLED) {
			return new TidemarkException(ProblemKind.CANCELLED, NLS.bind(Messages.Error_cancelled, doing), "", error);
		}
		if (fault.kind() == ProblemKind.CONNECTION) {
			return connectionProblem(error, fault);
		}
		String message = NLS.bind(Messages.Error_failed, new Object[] { doing, problem(error, fault) });
		return new TidemarkException(fault.kind(), message, remedy(fault), fault.isTransient(), error);
	}

	/** A connection that works has agreed on TLS: what TLS complains of then is that it was cut. */
	private static Fault inUse(Fault fault) {
		return fault == Fault.TLS ? Fault.CUT : fault;
	}

	/** Explains why a connection could not be made. */
	public TidemarkException explainConnect(SQLException error) {
		SQLException driver = beneathPool(error);
		return connectionProblem(driver, classifyConnect(driver));
	}

	/** The driver's error that made the pool give up; the pool's own when it has none. */
	private static SQLException beneathPool(SQLException error) {
		if (error instanceof SQLTransientConnectionException) {
			for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
				if (cause instanceof SQLException driver) {
					return driver;
				}
			}
		}
		return error;
	}

	/** What an error means when it comes while a connection is made. */
	public Fault classifyConnect(SQLException error) {
		Fault fault = classify(error);
		return switch (fault) {
			case CUT -> Fault.REFUSED;
			case PERMISSION -> Fault.DATABASE;
			default -> fault;
		};
	}

	private TidemarkException connectionProblem(SQLException error, Fault fault) {
		String message = NLS.bind(Messages.Error_connect,
				new Object[] { link.settings().name(), problem(error, fault) });
		return new TidemarkException(ProblemKind.CONNECTION, message, remedy(fault), fault.isTransient(), error);
	}

	/** What an error means; causes that Java knows come before the driver's codes. */
	public Fault classify(SQLException error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			Optional<Fault> fault = ofCause(cause);
			if (fault.isPresent()) {
				return fault.get();
			}
		}
		if (error instanceof SQLTransientConnectionException && error.getSQLState() == null) {
			return Fault.TOO_MANY;
		}
		return link.classify(error);
	}

	private static Optional<Fault> ofCause(Throwable cause) {
		return Optional.ofNullable(switch (cause) {
			case UnknownHostException e -> Fault.UNKNOWN_HOST;
			case SSLException e -> Fault.TLS;
			case CertificateException e -> Fault.TLS;
			case NoRouteToHostException e -> Fault.TIMEOUT;
			case SocketTimeoutException e -> Fault.TIMEOUT;
			case ConnectException e ->
				Objects.requireNonNullElse(e.getMessage(), "").contains("timed out") ? Fault.TIMEOUT : Fault.REFUSED;
			case SocketException e -> Fault.CUT;
			case EOFException e -> Fault.CUT;
			default -> null;
		});
	}

	/** What happened, in one sentence with a full stop where the driver's words are not used. */
	public String problem(SQLException error, Fault fault) {
		ConnectionSettings settings = link.settings();
		return switch (fault) {
			case UNKNOWN_HOST -> NLS.bind(Messages.Fault_unknownHost, settings.host());
			case REFUSED -> NLS.bind(Messages.Fault_refused, link.address());
			case TIMEOUT -> NLS.bind(Messages.Fault_timeout, link.address());
			case TLS -> NLS.bind(Messages.Fault_tls, link.address(), words(innermost(error)));
			case LOGIN -> NLS.bind(Messages.Fault_login, link.address(), String.valueOf(settings.user()));
			case DATABASE -> NLS.bind(Messages.Fault_database, link.address(), words(error));
			case NO_FILE -> NLS.bind(Messages.Fault_noFile, link.address());
			case NOT_A_DATABASE -> NLS.bind(Messages.Fault_notADatabase, link.address());
			case TOO_MANY -> NLS.bind(Messages.Fault_tooMany, link.address(), words(error));
			default -> words(error);
		};
	}

	/** What to do then. */
	public String remedy(Fault fault) {
		ConnectionSettings settings = link.settings();
		return switch (fault) {
			case UNKNOWN_HOST -> Messages.Remedy_unknownHost;
			case REFUSED -> Messages.Remedy_refused;
			case TIMEOUT -> Messages.Remedy_timeout;
			case TLS -> Messages.Remedy_tls;
			case LOGIN -> Messages.Remedy_login;
			case DATABASE -> Messages.Remedy_database;
			case NO_FILE -> Messages.Remedy_noFile;
			case NOT_A_DATABASE -> Messages.Remedy_notADatabase;
			case TOO_MANY -> Messages.Remedy_tooMany;
			case CUT, SHUTDOWN -> Messages.Remedy_again;
			case DEADLOCK, SERIALIZATION, LOCKED -> Messages.Remedy_locked;
			case PERMISSION -> NLS.bind(Messages.Remedy_permission, String.valueOf(settings.user()));
			case NO_TABLE, NO_COLUMN -> Messages.Remedy_missing;
			case READ_ONLY -> Messages.Remedy_readOnly;
			case FULL -> Messages.Remedy_full;
			case SYNTAX, CONSTRAINT, VALUE, CANCELLED, OTHER -> "";
		};
	}

	private static Throwable innermost(Throwable error) {
		Throwable result = error;
		Throwable cause = result.getCause();
		while (cause != null) {
			result = cause;
			cause = result.getCause();
		}
		return result;
	}

	/** The driver's own words as one line that holds no secret. */
	public String words(Throwable error) {
		@Nullable
		String message = error.getMessage();
		String line = link.condense(message == null ? error.getClass().getSimpleName() : message.strip())
				.replaceAll("\\s+", " ");
		Secret password = link.settings().password();
		if (password != null && password.reveal().length() > 2) {
			line = line.replace(password.reveal(), password.toString());
		}
		return line.length() > LONGEST ? line.substring(0, LONGEST) + '…' : line;
	}
}
