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
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One client of a server that speaks PostgreSQL's protocol. */
final class PostgresConversation {

	private static final int PROTOCOL = 196_608;
	private static final int CANCEL = 80_877_102;
	private static final int TLS = 80_877_103;
	private static final int GSS = 80_877_104;
	private static final int SECRET = 4711;
	private static final int VARCHAR = 1043;
	private static final byte[] SALT = { 11, 22, 33, 44 };

	private final PostgresWireServer server;
	private final WireSession session;
	private final Socket client;
	private DataInputStream in;
	private DataOutputStream out;
	private final PreparedStatements prepared = new PreparedStatements();
	private final Map<String, Answer> results = new HashMap<>();
	private boolean skipsToSync;

	PostgresConversation(PostgresWireServer server, WireSession session, Socket client) throws IOException {
		this.server = server;
		this.session = session;
		this.client = client;
		this.in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
		this.out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
	}

	private void encrypt() throws IOException {
		out.write('S');
		out.flush();
		Socket secure = server.encrypt(client, new byte[0]);
		in = new DataInputStream(new BufferedInputStream(secure.getInputStream()));
		out = new DataOutputStream(new BufferedOutputStream(secure.getOutputStream()));
	}

	void run() throws IOException {
		if (start()) {
			ready();
			int type = in.read();
			while (type >= 0 && type != 'X') {
				byte[] body = in.readNBytes(in.readInt() - 4);
				message(type, new PacketReader(body));
				type = in.read();
			}
		}
	}

	private boolean start() throws IOException {
		int length = in.readInt();
		int code = in.readInt();
		while (code == TLS || code == GSS) {
			if (code == TLS && server.offersTls()) {
				encrypt();
			} else {
				out.write('N');
				out.flush();
			}
			length = in.readInt();
			code = in.readInt();
		}
		if (code == CANCEL) {
			int number = in.readInt();
			if (in.readInt() == SECRET) {
				server.cancel(number);
			}
			return false;
		}
		PacketReader options = new PacketReader(in.readNBytes(length - 8));
		if (code != PROTOCOL) {
			fail("08P01", "unsupported frontend protocol " + code);
			return false;
		}
		for (String key = options.text(); !key.isEmpty(); key = options.text()) {
			String value = options.text();
			session.variables().put("startup." + key, value);
			switch (key) {
				case "user" -> session.login(value);
				case "database" -> session.enter(value);
				default -> {
					// kept among the variables
				}
			}
		}
		return login();
	}

	private boolean login() throws IOException {
		Login login = server.login();
		if (login.method() != Login.Method.TRUST) {
			boolean digest = login.method() == Login.Method.MD5;
			send('R', digest ? new Packet().four(5).raw(SALT) : new Packet().four(3));
			out.flush();
			in.readByte();
			String given = new PacketReader(in.readNBytes(in.readInt() - 4)).text();
			String wanted = digest ? digest(login) : login.password();
			if (!session.user().equals(login.user()) || !given.equals(wanted)) {
				fail("28P01", "password authentication failed for user \"" + session.user() + '"');
				out.flush();
				return false;
			}
		}
		server.entered();
		send('R', new Packet().four(0));
		status("client_encoding", "UTF8");
		status("standard_conforming_strings", "on");
		status("server_version", server.version());
		send('K', new Packet().four(session.id()).four(SECRET));
		return true;
	}

	private static String digest(Login login) {
		byte[] inner = Packet.utf8(md5(Packet.utf8(login.password() + login.user())));
		return "md5" + md5(new Packet().raw(inner).raw(SALT).toBytes());
	}

	private static String md5(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private void status(String name, String value) throws IOException {
		send('S', new Packet().text(name).text(value));
	}

	private void message(int type, PacketReader body) throws IOException {
		if (type == 'S') {
			skipsToSync = false;
			ready();
		} else if (type == 'Q') {
			simple(body.text().strip());
			ready();
		} else if (!skipsToSync) {
			extended(type, body);
		}
	}

	private void simple(String sql) throws IOException {
		if (sql.isEmpty()) {
			send('I', new Packet());
		} else {
			Answer answer = ask(sql);
			describe(answer);
			complete(answer);
		}
	}

	private void extended(int type, PacketReader body) throws IOException {
		switch (type) {
			case 'P' -> {
				prepared.parse(body.text(), body.text());
				send('1', new Packet());
			}
			case 'B' -> {
				results.remove(prepared.bind(body));
				send('2', new Packet());
			}
			case 'D' -> described(body.one(), body.text());
			case 'E' -> complete(result(body.text()));
			case 'C' -> send('3', new Packet());
			case 'H' -> out.flush();
			default -> fail("08P01", "unknown message " + (char) type);
		}
	}

	private void described(int kind, String name) throws IOException {
		if (kind == 'S') {
			send('t', new Packet().two(0));
			send('n', new Packet());
		} else if (result(name) instanceof Answer.Rows rows) {
			describe(rows);
		} else {
			send('n', new Packet());
		}
	}

	private Answer result(String portal) {
		return results.computeIfAbsent(portal, p -> ask(prepared.bound(p)));
	}

	private Answer ask(String sql) {
		return server.answer(sql, session);
	}

	private void describe(Answer answer) throws IOException {
		if (answer instanceof Answer.Rows rows) {
			Packet packet = new Packet().two(rows.columns().size());
			rows.columns().forEach(c -> packet.text(c).four(0).two(0).four(VARCHAR).two(-1).four(-1).two(0));
			send('T', packet);
		}
	}

	private void complete(Answer answer) throws IOException {
		switch (answer) {
			case Answer.Rows rows -> {
				for (List<String> row : rows.rows()) {
					send('D', values(row));
				}
				send('C', new Packet().text("SELECT " + rows.rows().size()));
			}
			case Answer.Done done -> send('C', new Packet().text(done.tag()));
			case Answer.Failure failure -> {
				fail(failure.state(), failure.message());
				skipsToSync = true;
			}
			case Answer.Cut cut -> session.cut();
			case Answer.Never never -> throw new IllegalStateException("never");
		}
	}

	private static Packet values(List<String> row) {
		Packet packet = new Packet().two(row.size());
		for (String value : row) {
			if (value == null) {
				packet.four(-1);
			} else {
				byte[] bytes = Objects.requireNonNull(value).getBytes(StandardCharsets.UTF_8);
				packet.four(bytes.length).raw(bytes);
			}
		}
		return packet;
	}

	private void fail(String state, String message) throws IOException {
		send('E', new Packet().one('S').text("ERROR").one('C').text(state).one('M').text(message).one(0));
		out.flush();
	}

	private void ready() throws IOException {
		skipsToSync = false;
		send('Z', new Packet().one('I'));
		out.flush();
	}

	private void send(int type, Packet packet) throws IOException {
		byte[] body = packet.toBytes();
		out.write(type);
		out.writeInt(body.length + 4);
		out.write(body);
	}
}
