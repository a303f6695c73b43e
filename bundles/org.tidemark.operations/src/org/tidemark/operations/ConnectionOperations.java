/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;

/** What can be done with connections. Safe for use by several threads; calls may block on network or disk. */
public interface ConnectionOperations {

	/** The connectors that are installed, ordered by name. */
	List<ConnectorDescriptor> connectors();

	/**
	 * The driver properties that a connector knows: those that it offers first, then what its driver tells.
	 *
	 * @throws TidemarkException of kind usage when the connector is not installed
	 */
	List<ConnectorOption> properties(String connector) throws TidemarkException;

	/** All connections, without passwords, ordered by name. */
	List<ConnectionSettings> list() throws TidemarkException;

	/**
	 * The connection of a name, with its password where that is saved.
	 *
	 * @throws TidemarkException of kind usage that names similar connections when there is none
	 */
	ConnectionSettings get(String name) throws TidemarkException;

	/**
	 * Adds the connection to the store or replaces the one of the same name.
	 *
	 * @throws TidemarkException of kind usage when a setting is missing or its connector is not installed
	 */
	void save(ConnectionSettings connection) throws TidemarkException;

	/**
	 * Removes a connection from the store.
	 *
	 * @throws TidemarkException of kind usage when there is none of this name
	 */
	void remove(String name) throws TidemarkException;

	/**
	 * Tries a connection step by step. A connection that does not work is a report, not an exception. A password that is
	 * not saved is asked for.
	 *
	 * @throws TidemarkException of kind usage when a setting is missing, or nobody gave a password
	 */
	ConnectionReport test(ConnectionSettings connection, IProgressMonitor monitor) throws TidemarkException;

	/** Opens a connection to look at its tables, and asks for a password that is not saved; the caller closes it. */
	CatalogBrowser browse(String name) throws TidemarkException;

	/**
	 * Saves the connections of a {@code connections.json} in the store.
	 *
	 * @return their names
	 */
	List<String> importFrom(Path file) throws TidemarkException;

	/**
	 * What an import would find; saves nothing.
	 *
	 * @return the connections without secrets, ordered by name
	 * @throws TidemarkException of kind usage that names the line and what is wrong
	 */
	List<ConnectionSettings> inspect(ConnectionSource source) throws TidemarkException;

	/**
	 * Saves some of the connections of a file or text in the store. A secret whose variable of the environment is not set
	 * is left out; a connection that is replaced keeps its own password then.
	 *
	 * @param names the names to save them under, by their names in the source; what is not in it is not imported
	 * @throws TidemarkException of kind usage when a setting is missing; nothing was saved then
	 */
	ImportOutcome importFrom(ConnectionSource source, Map<String, String> names) throws TidemarkException;

	/** Some connections as the text of a {@code connections.json}, {@code ${NAME}} in place of passwords. */
	String describe(Collection<String> names) throws TidemarkException;

	/** Writes some connections to a {@code connections.json}, {@code ${NAME}} in place of passwords. */
	void exportTo(Path file, Collection<String> names) throws TidemarkException;

	/** Writes all connections to a {@code connections.json}, {@code ${NAME}} in place of passwords. */
	void exportTo(Path file) throws TidemarkException;

	/** Calls back, in any thread, after a connection was saved or removed through these operations. */
	void addListener(Runnable listener);

	/** Ends the calls of a listener. */
	void removeListener(Runnable listener);
}
