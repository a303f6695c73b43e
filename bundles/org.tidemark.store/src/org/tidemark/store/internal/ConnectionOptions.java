/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.connection.PasswordStorage;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The column {@code options} of a connection: JSON with the TLS options, the driver's properties and
 * whether the password is asked for.
 *
 * @param tls    TLS options
 * @param driver properties that are handed to the driver
 * @param storage where the password is
 */
record ConnectionOptions(TlsSettings tls, Map<String, String> driver, PasswordStorage storage) {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String ASK = "ask_password"; //$NON-NLS-1$

	/** As JSON. */
	String toJson() throws JsonProcessingException {
		ObjectNode root = JSON.createObjectNode();
		ObjectNode tlsNode = root.putObject("tls"); //$NON-NLS-1$
		tlsNode.put("mode", Columns.text(tls.mode())); //$NON-NLS-1$
		put(tlsNode, "ca_file", tls.caFile()); //$NON-NLS-1$
		put(tlsNode, "client_certificate_file", tls.clientCertificateFile()); //$NON-NLS-1$
		put(tlsNode, "client_key_file", tls.clientKeyFile()); //$NON-NLS-1$
		ObjectNode driverNode = root.putObject("driver"); //$NON-NLS-1$
		new TreeMap<>(driver).forEach(driverNode::put);
		if (storage == PasswordStorage.ASKED) {
			root.put(ASK, true);
		}
		return JSON.writeValueAsString(root);
	}

	/** From JSON; what is left out takes the default. */
	static ConnectionOptions parse(String json) throws JsonProcessingException {
		JsonNode root = JSON.readTree(json);
		JsonNode tls = root.path("tls"); //$NON-NLS-1$
		Map<String, String> driver = new TreeMap<>();
		for (Map.Entry<String, JsonNode> property : root.path("driver").properties()) { //$NON-NLS-1$
			driver.put(property.getKey(), property.getValue().asText());
		}
		return new ConnectionOptions(
				new TlsSettings(mode(tls.path("mode")), text(tls, "ca_file"), //$NON-NLS-1$ //$NON-NLS-2$
						text(tls, "client_certificate_file"), text(tls, "client_key_file")), //$NON-NLS-1$ //$NON-NLS-2$
				driver, root.path(ASK).asBoolean() ? PasswordStorage.ASKED : PasswordStorage.SAVED);
	}

	private static void put(ObjectNode node, String name, @Nullable String value) {
		if (value != null) {
			node.put(name, value);
		}
	}

	private static @Nullable String text(JsonNode node, String name) {
		JsonNode value = node.get(name);
		return value == null || value.isNull() ? null : value.asText();
	}

	private static TlsMode mode(JsonNode node) throws JsonProcessingException {
		return node.isMissingNode() ? TlsMode.PREFERRED
				: JSON.treeToValue(JSON.getNodeFactory()
						.textNode(node.asText().toUpperCase(Locale.ROOT)), TlsMode.class);
	}
}
