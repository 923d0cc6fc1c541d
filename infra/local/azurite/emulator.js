"use strict";

// Runs Azurite for as long as somebody holds a connection to it, and ends it as it wants to be ended, so that it writes its own
// state. A program that is killed lets go of its connection like one that ends: no emulator outlives those who use it.
const fs = require("fs");
const http = require("http");
const net = require("net");
const path = require("path");

const record = process.env.PIPELINE_EMULATOR;
const sockets = new Set();
let isStarterThere = true;
let isEnding = false;

// Whoever started it may be gone when the last words are written.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// Ctrl+C and a closed terminal reach everything that runs in it; what is to come of the emulator, its users decide.
const once = process.once;
process.once = function (name, listener) {
  return name === "SIGINT" ? process : once.call(process, name, listener);
};
process.on("SIGINT", () => {});
process.on("SIGHUP", () => {});
process.on("SIGTERM", () => {
  isEnding = true;
  life.close();
  sockets.forEach((socket) => socket.unref());
});
process.on("exit", () => fs.rmSync(record, { force: true }));

const life = net.createServer({ allowHalfOpen: true }, (socket) => {
  sockets.add(socket);
  const letGo = () => {
    if (sockets.delete(socket)) {
      // The last one's connection closes with the process: then all is written.
      if (!endIfFree()) {
        socket.destroy();
      } else {
        socket.unref();
      }
    }
  };
  socket.on("end", letGo);
  socket.on("close", letGo);
  socket.on("error", letGo);
  socket.resume();
  socket.write(".");
});

function endIfFree() {
  if (isEnding || isStarterThere || sockets.size > 0) {
    return isEnding;
  }

  if (process.listenerCount("SIGTERM") < 2) {
    process.exit(0);
  }

  process.emit("SIGTERM");
  return true;
}

process.stdin.on("end", () => {
  isStarterThere = false;
  endIfFree();
});
process.stdin.on("error", () => {});
process.stdin.resume();

// Azurite writes what it holds every five seconds. An upload that was answered for is on the disk, so that no kill loses it; what the
// programs write beside it can be made again from there.
const Loki = require(path.join(__dirname, "node_modules", "lokijs"));
const databases = new Set();
const autosaveEnable = Loki.prototype.autosaveEnable;
Loki.prototype.autosaveEnable = function (...options) {
  databases.add(this);
  return autosaveEnable.apply(this, options);
};

// Whoever starts it asks who answers: on ports that somebody else took meanwhile it may be another folder's emulator. Listeners are
// Azurite's own: it takes all others off.
const createServer = http.createServer;
http.createServer = (...options) => {
  const server = createServer(...options);
  const emit = server.emit;
  server.emit = (event, ...rest) => {
    if (event === "request") {
      rest[1].setHeader("x-pipeline-emulator", process.pid);
      holdBack(...rest);
    }

    return emit.call(server, event, ...rest);
  };
  return server;
};

function holdBack(request, answer) {
  if (request.method === "PUT" && /^\/[^/]+\/[a-z]+-uploads\//.test(request.url)) {
    const end = answer.end;
    answer.end = (...rest) => {
      saveAll().then(() => end.apply(answer, rest));
      return answer;
    };
  }
}

function saveAll() {
  const changed = [...databases].filter((database) => database.autosaveDirty() || database.throttledSavePending);
  return Promise.all(changed.map((database) => new Promise((resolve) => database.saveDatabase(resolve))));
}

const port = (name) => Number(process.argv[process.argv.indexOf(name) + 1]);
life.listen(0, "127.0.0.1", () => {
  const told = { process: process.pid, port: port("--blobPort"), life: life.address().port, folder: path.dirname(record) };
  fs.writeFileSync(record + ".new", JSON.stringify(told));
  fs.renameSync(record + ".new", record);
  require(path.join(__dirname, "node_modules", "azurite", "dist", "src", "azurite.js"));
});
