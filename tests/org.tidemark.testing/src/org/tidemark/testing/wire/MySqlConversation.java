/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One client of a server that speaks MySQL's protocol. */
final class MySqlConversation {

	private static final int CONNECT_WITH_DB = 0x8;
	private static final int PROTOCOL_41 = 0x200;
	private static final int SECURE_CONNECTION = 0x8000;
	private static final int PLUGIN_AUTH = 0x80000;
	/** Long passwords and flags, transactions, and the above; not the end of EOF packets. */
	private static final int CAPABILITIES = 0x1 | 0x4 | CONNECT_WITH_DB | PROTOCOL_41 | 0x2000 | SECURE_CONNECTION
			| PLUGIN_AUTH;
	private static final int TLS = 0x800;
	private static final int UTF8MB4 = 45;
	private static final int AUTOCOMMIT = 2;
	private static final int VAR_STRING = 0xfd;
	private static final int NULL = 0xfb;
	private static final String SALT = "abcdefghijklmnopqrst";
	private static final int SALT_HEAD = 8;
	private static final String PLUGIN = "mysql_native_password";

	private static final Pattern COMMENT = Pattern.compile("^\\s*(?:/\\*.*?\\*/\\s*)+", Pattern.DOTALL);
	private static final Pattern VARIABLE = Pattern
			.compile("@@(?:session\\.|global\\.)?(\\w+)(?:\\s+AS\\s+`?(\\w+)`?)?", Pattern.CASE_INSENSITIVE);
	private static final Pattern VARIABLES = Pattern.compile(
			"\\s*SELECT\\s+" + VARIABLE + "(?:\\s*,\\s*" + VARIABLE + ")*\\s*(?:LIMIT\\s+1)?\\s*",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern KILL = Pattern.compile("\\s*KILL\\s+(?:QUERY\\s+|CONNECTION\\s+)?(\\d+)\\s*",
			Pattern.CASE_INSENSITIVE);

	private final MySqlWireServer server;
	private final WireSession session;
	private final Socket client;
	private InputStream in;
	private OutputStream out;
	private int sequence;

	MySqlConversation(MySqlWireServer server, WireSession session, Socket client) throws IOException {
		this.server = server;
		this.session = session;
		this.client = client;
		this.in = new BufferedInputStream(client.getInputStream());
		this.out = new BufferedOutputStream(client.getOutputStream());
	}

	void run() throws IOException {
		greet();
		if (!login()) {
			return;
		}
		server.entered();
		ok();
		for (byte[] command = read(); command != null && command[0] != 1; command = read()) {
			command(command[0], new PacketReader(Arrays.copyOfRange(command, 1, command.length)));
			out.flush();
		}
	}

	private void greet() throws IOException {
		int capabilities = server.offersTls() ? CAPABILITIES | TLS : CAPABILITIES;
		send(new Packet().one(10).text(server.version()).little(session.id(), 4)
				.text(SALT.substring(0, SALT_HEAD)).little(capabilities & 0xffff, 2).one(UTF8MB4).little(AUTOCOMMIT, 2)
				.little(capabilities >>> 16, 2).one(SALT.length() + 1).zeros(10).text(SALT.substring(SALT_HEAD))
				.text(PLUGIN));
		out.flush();
	}

	private boolean login() throws IOException {
		byte[] response = read();
		if (response == null) {
			return false;
		}
		if (server.offersTls() && (new PacketReader(response).little(4) & TLS) != 0) {
			// the client begins TLS without waiting for an answer
			Socket secure = server.encrypt(client, in.readNBytes(in.available()));
			in = new BufferedInputStream(secure.getInputStream());
			out = new BufferedOutputStream(secure.getOutputStream());
			response = read();
		}
		PacketReader reader = new PacketReader(response);
		int capabilities = (int) reader.little(4);
		reader.raw(4 + 1 + 23);
		session.login(reader.text());
		byte[] proof = reader.raw(reader.one());
		if ((capabilities & CONNECT_WITH_DB) != 0) {
			session.enter(reader.text());
		}
		Login login = server.login();
		if (login.method() == Login.Method.TRUST
				|| session.user().equals(login.user()) && Arrays.equals(proof, proof(login.password()))) {
			return true;
		}
		fail(Answer.failure(1045, "28000",
				"Access denied for user '" + session.user() + "' (using password: YES)"));
		out.flush();
		return false;
	}

	private static byte[] proof(String password) {
		byte[] once = sha1(Packet.utf8(password));
		byte[] salted = sha1(new Packet().raw(Packet.utf8(SALT)).raw(sha1(once)).toBytes());
		byte[] result = new byte[once.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (byte) (once[i] ^ salted[i]);
		}
		return password.isEmpty() ? new byte[0] : result;
	}

	private static byte[] sha1(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-1").digest(bytes);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private void command(int code, PacketReader body) throws IOException {
		switch (code) {
			case 2 -> reply(server.answer("USE `" + body.rest() + '`', session));
			case 3 -> query(COMMENT.matcher(body.rest()).replaceFirst("").strip());
			case 0x0e, 0x1f -> ok();
			case 0x1b -> endOfFile();
			default -> fail(Answer.failure(1047, "08S01", "Unknown command"));
		}
	}

	private void query(String sql) throws IOException {
		Matcher kill = KILL.matcher(sql);
		if (kill.matches()) {
			server.cancel(Integer.parseInt(kill.group(1)));
			ok();
		} else if (VARIABLES.matcher(sql).matches()) {
			reply(variables(sql));
		} else {
			reply(server.answer(sql, session));
		}
	}

	private Answer variables(String sql) {
		List<String> names = VARIABLE.matcher(sql).results()
				.map(m -> m.group(2) == null ? m.group() : m.group(2)).toList();
		List<String> wanted = VARIABLE.matcher(sql).results().map(m -> m.group(1).toLowerCase(Locale.ROOT)).toList();
		for (String name : wanted) {
			if (!server.variables().containsKey(name)) {
				return Answer.failure(1193, "HY000", "Unknown system variable '" + name + "'");
			}
		}
		return Answer.rows(names.toArray(String[]::new)).with(wanted.stream().map(server.variables()::get).toArray());
	}

	private void reply(Answer answer) throws IOException {
		switch (answer) {
			case Answer.Done done -> ok();
			case Answer.Failure failure -> fail(failure);
			case Answer.Rows rows -> rows(rows);
			case Answer.Cut cut -> session.cut();
			case Answer.Never never -> throw new IllegalStateException("never");
		}
	}

	private void rows(Answer.Rows rows) throws IOException {
		send(new Packet().length(rows.columns().size()));
		for (String column : rows.columns()) {
			send(new Packet().measured("def").measured("").measured("").measured("").measured(column).measured(column)
					.one(0x0c).little(UTF8MB4, 2).little(65_533, 4).one(VAR_STRING).little(0, 2).one(0).zeros(2));
		}
		endOfFile();
		for (List<String> row : rows.rows()) {
			Packet packet = new Packet();
			row.forEach(v -> {
				if (v == null) {
					packet.one(NULL);
				} else {
					packet.measured(v);
				}
			});
			send(packet);
		}
		endOfFile();
	}

	private void ok() throws IOException {
		send(new Packet().one(0).length(0).length(0).little(AUTOCOMMIT, 2).little(0, 2));
		out.flush();
	}

	private void endOfFile() throws IOException {
		send(new Packet().one(0xfe).little(0, 2).little(AUTOCOMMIT, 2));
	}

	private void fail(Answer.Failure failure) throws IOException {
		send(new Packet().one(0xff).little(failure.code(), 2)
				.raw(('#' + failure.state() + failure.message()).getBytes(StandardCharsets.UTF_8)));
	}

	/** The body of the next packet; null when the client has gone. */
	private byte[] read() throws IOException {
		byte[] header = in.readNBytes(4);
		if (header.length < 4) {
			return null;
		}
		sequence = (header[3] & 0xff) + 1;
		return in.readNBytes((header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16);
	}

	private void send(Packet packet) throws IOException {
		byte[] body = packet.toBytes();
		out.write(body.length);
		out.write(body.length >>> 8);
		out.write(body.length >>> 16);
		out.write(sequence++);
		out.write(body);
	}
}
